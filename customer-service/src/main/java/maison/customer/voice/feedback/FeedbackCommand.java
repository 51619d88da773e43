package maison.customer.voice.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be done about one invitation to a survey.
public sealed interface FeedbackCommand {

    record Invite(
            UUID customerId,
            UUID invitationId,
            String survey,
            int surveyVersion,
            String purpose,
            About about,
            Instant expiresAt,
            Instant at)
            implements FeedbackCommand {}

    /// @param scores by question
    /// @param texts what they said in their own words, sealed; null if nothing
    /// @param bad the questions that were answered badly
    record Answer(
            UUID invitationId,
            Map<String, Integer> scores,
            @Nullable Sealed texts,
            List<String> bad,
            Instant at)
            implements FeedbackCommand {}
}

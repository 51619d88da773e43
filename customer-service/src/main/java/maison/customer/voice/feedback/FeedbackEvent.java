package maison.customer.voice.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to one invitation to a survey. The scores stay after an
/// erasure and name nobody; the words are sealed with the client's key and go with it.
public sealed interface FeedbackEvent {

    UUID customerId();

    Instant at();

    record ClientInvited(
            UUID customerId,
            UUID invitationId,
            String survey,
            int surveyVersion,
            String purpose,
            About about,
            Instant expiresAt,
            Instant at)
            implements FeedbackEvent {}

    /// @param bad the questions that were answered badly
    record FeedbackGiven(
            UUID customerId,
            UUID invitationId,
            String survey,
            int surveyVersion,
            About about,
            Map<String, Integer> scores,
            @Nullable Sealed texts,
            List<String> bad,
            Instant at)
            implements FeedbackEvent {}
}

package maison.customer.voice.feedbacks;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackEvent.FeedbackGiven;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `survey_invitations` and `survey_scores` in step with the events.
@Singleton
final class FeedbackProjection implements WritingProjection {

    private record Score(FeedbackGiven given, Map.Entry<String, Integer> score) {}

    private static final String INVITE =
            """
            insert into survey_invitations (invitation_id, customer_id, survey, survey_version,
                about_kind, about_id, store_id, associate_id, invited_at, expires_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            """;

    private static final String ANSWER =
            """
            update survey_invitations i set answered_at = t.at, texts = t.texts
            from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as t(id, at, texts)
            where i.invitation_id = t.id
            """;

    private static final String SCORE =
            """
            insert into survey_scores (invitation_id, survey, question, score, store_id,
                associate_id, answered_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                ?::timestamptz[])
            """;

    private static final String ERASE =
            "update survey_invitations set texts = null where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public String ddl() {
        return "projections/feedback.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var invited = new ArrayList<ClientInvited>();
        var given = new ArrayList<FeedbackGiven>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case ClientInvited event -> invited.add(event);
                case FeedbackGiven event -> given.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about feedback.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INVITE,
                        invited,
                        ClientInvited::invitationId,
                        ClientInvited::customerId,
                        ClientInvited::survey,
                        ClientInvited::surveyVersion,
                        each -> each.about().kind(),
                        each -> each.about().id(),
                        each -> each.about().storeId(),
                        each -> each.about().associateId(),
                        ClientInvited::at,
                        ClientInvited::expiresAt));
        writes.addAll(
                Write.ofRows(
                        ANSWER,
                        given,
                        FeedbackGiven::invitationId,
                        FeedbackGiven::at,
                        each -> each.texts() == null ? null : each.texts().ciphertext()));
        writes.addAll(scores(given));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }

    private static List<Write> scores(List<FeedbackGiven> given) {
        var scores =
                given.stream()
                        .flatMap(each ->
                                each.scores().entrySet().stream()
                                        .map(score -> new Score(each, score)))
                        .toList();
        return Write.ofRows(
                SCORE,
                scores,
                each -> each.given().invitationId(),
                each -> each.given().survey(),
                each -> each.score().getKey(),
                each -> each.score().getValue(),
                each -> each.given().about().storeId(),
                each -> each.given().about().associateId(),
                each -> each.given().at());
    }
}

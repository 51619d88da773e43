package maison.customer.voice.feedbacks;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens what [FeedbackProjection] writes.
@Singleton
public final class FeedbackList {

    private static final int LATEST = 200;

    /// What a client was asked, and what they said.
    @Schema(name = "Feedback")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feedback(
            UUID invitationId,
            @Schema(examples = "after-visit") String survey,
            int surveyVersion,
            @Schema(examples = "sale") String about,
            String aboutId,
            @Nullable String storeId,
            @Nullable String associateId,
            Instant invitedAt,
            @Schema(description = "Absent as long as they did not answer")
                    @Nullable Instant answeredAt,
            Map<String, Integer> scores,
            @Schema(description = "In their own words, by question") Map<String, String> texts) {

        @Override
        public String toString() {
            return "Feedback[%s]".formatted(invitationId);
        }
    }

    private final Jdbi jdbi;
    private final CustomerKeys keys;

    FeedbackList(Jdbi jdbi, CustomerKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /// When each of these customers was last asked; who never was is missing from the answer.
    public Map<UUID, Instant> lastAsked(Handle handle, Collection<UUID> customers) {
        var last = new HashMap<UUID, Instant>();
        handle.createQuery(
                        """
                        select customer_id, max(invited_at) from survey_invitations
                        where customer_id = any(:ids) group by customer_id
                        """)
                .bind("ids", SqlArray.of(handle, "uuid", List.copyOf(customers)))
                .map((row, _) ->
                        Map.entry(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .forEach(each -> last.put(each.getKey(), each.getValue()));
        return last;
    }

    /// What a customer was asked and said, the latest first; at most 200.
    public List<Feedback> of(UUID customer) {
        var key = keys.opening(customer).orElse(null);
        return jdbi.withHandle(handle -> {
            var scores = scores(handle, customer);
            return handle.createQuery(
                            """
                            select * from survey_invitations where customer_id = any((select person_ids(:customer))::uuid[])
                            order by invited_at desc, invitation_id limit :limit
                            """)
                    .bind("customer", customer)
                    .bind("limit", LATEST)
                    .map((row, _) -> feedback(row, key, scores))
                    .list();
        });
    }

    private static Map<UUID, Map<String, Integer>> scores(Handle handle, UUID customer) {
        var scores = new HashMap<UUID, Map<String, Integer>>();
        handle.createQuery(
                        """
                        select s.invitation_id, s.question, s.score
                        from survey_scores s join survey_invitations i using (invitation_id)
                        where i.customer_id = any((select person_ids(:customer))::uuid[])
                        """)
                .bind("customer", customer)
                .map((row, _) ->
                        scores.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                                .put(row.getString(2), row.getInt(3)))
                .list();
        return scores;
    }

    private static Feedback feedback(
            ResultSet row, @Nullable SubjectKey key, Map<UUID, Map<String, Integer>> scores)
            throws SQLException {
        var id = row.getObject("invitation_id", UUID.class);
        var sealed = row.getString("texts");
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Feedback(
                id,
                row.getString("survey"),
                row.getInt("survey_version"),
                row.getString("about_kind"),
                row.getString("about_id"),
                row.getString("store_id"),
                row.getString("associate_id"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                scores.getOrDefault(id, Map.of()),
                sealed == null || key == null
                        ? Map.of()
                        : FeedbackTexts.open(key, new Sealed(sealed)).texts());
    }
}

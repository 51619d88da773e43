package maison.customer.privacy.erasing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.clienteling.AlertRecords;
import maison.customer.clienteling.PreferenceRecords;
import maison.customer.finding.CardRecords;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.releases.ReleaseLog;
import maison.customer.privacy.erasing.Certificate.By;
import maison.customer.privacy.erasing.Certificate.HandedOut;
import maison.customer.privacy.erasure.VerificationScan;
import maison.customer.privacy.kept.KeptThings;
import maison.customer.tailoring.measurements.Measured;
import maison.customer.voice.feedbacks.FeedbackList;
import org.jdbi.v3.core.Jdbi;

/// Writes the certificate of an erasure.
@Singleton
final class Certificates {

    private final Jdbi jdbi;
    private final ReleaseLog releases;
    private final CardRecords cards;
    private final AlertRecords alerts;
    private final KeptThings kept;
    private final Measured measured;
    private final FeedbackList feedback;
    private final VerificationScan scan;
    private final PreferenceRecords preferences;
    private final Profiles profiles;

    Certificates(
            Jdbi jdbi,
            ReleaseLog releases,
            CardRecords cards,
            AlertRecords alerts,
            KeptThings kept,
            Measured measured,
            FeedbackList feedback,
            VerificationScan scan,
            PreferenceRecords preferences,
            Profiles profiles) {
        this.profiles = profiles;
        this.jdbi = jdbi;
        this.measured = measured;
        this.releases = releases;
        this.cards = cards;
        this.alerts = alerts;
        this.kept = kept;
        this.feedback = feedback;
        this.scan = scan;
        this.preferences = preferences;
    }

    /// @return empty if this customer was never erased
    Optional<Certificate> find(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select * from erasures where customer_id = person_of(:customer)")
                        .bind("customer", customer)
                        .map((row, _) -> certificate(row))
                        .findOne());
    }

    private Certificate certificate(ResultSet row) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        var ids = profiles.idsOf(customer);
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new Certificate(
                customer,
                ids,
                row.getObject("event_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new By(
                        row.getString("actor_kind").toLowerCase(Locale.ROOT),
                        row.getString("actor_id")),
                row.getString("reason"),
                erased(ids),
                Certificate.ERASED_ELSEWHERE,
                Certificate.KEPT,
                handedOut(customer, recordedAt),
                row.getString("chain_head"),
                scan.find(ids).orElse(null));
    }

    /// Cards, alerts and preferences have streams of their own, to which nothing is added after the
    /// erasure.
    private List<String> erased(List<UUID> ids) {
        var customer = ids.getFirst();
        var erased = new ArrayList<>(fields(ids));
        if (ids.stream().anyMatch(each -> cards.load(each).exists())) {
            erased.add("cards");
        }
        if (ids.stream().anyMatch(each -> alerts.load(each).exists())) {
            erased.add("alerts");
        }
        erased.addAll(kept.of(customer));
        if (measured.ever(customer)) {
            erased.add("measurements");
        }
        if (feedback.of(customer).stream().anyMatch(each -> each.answeredAt() != null)) {
            erased.add("feedback");
        }
        if (ids.stream().anyMatch(each -> preferences.load(each).exists())) {
            erased.add("preferences");
        }
        return erased;
    }

    private List<String> fields(List<UUID> ids) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select field from (
                                    select f.field, min(f.at) as at
                                    from erasures e, unnest(e.fields) with ordinality as f(field, at)
                                    where e.customer_id = any(:ids) group by f.field
                                ) fields order by at, field
                                """)
                        .bind("ids", SqlArray.of(handle, "uuid", ids))
                        .mapTo(String.class)
                        .list());
    }

    private List<HandedOut> handedOut(UUID customer, Instant until) {
        return releases.handedOut(customer, until).stream()
                .map(entry ->
                        new HandedOut(
                                entry.at(),
                                new By(
                                        entry.actor().kind().name().toLowerCase(Locale.ROOT),
                                        entry.actor().id()),
                                entry.purpose(),
                                entry.channel(),
                                entry.textVersion()))
                .toList();
    }
}

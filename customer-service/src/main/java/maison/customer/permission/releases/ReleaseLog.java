package maison.customer.permission.releases;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Every contact card that was asked for, in the table `contact_releases`. It outlives erasure: it
/// is what says who already has a contact.
@Singleton
public final class ReleaseLog {

    /// One card.
    ///
    /// @param reason why it was refused; null if it was released
    /// @param recipient `house` or `other-company`
    /// @param consentEventId what allowed it; null if none was needed or it was refused
    public record Entry(
            Instant at,
            UUID customerId,
            Actor actor,
            String purpose,
            String channel,
            @Nullable String reason,
            @Nullable UUID consentEventId,
            @Nullable String textVersion,
            String correlationId,
            String recipient) {}

    /// An [Entry] with its place in the log.
    public record Logged(long id, Entry entry) {}

    private final Jdbi jdbi;

    ReleaseLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Logs a card before it leaves; if this fails, it does not leave.
    public void add(Entry entry) {
        jdbi.useHandle(handle -> insert(handle, entry));
    }

    /// The cards of a customer that were handed out until a moment, oldest first.
    public List<Entry> handedOut(UUID customer, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from contact_releases
                                where customer_id = any((select person_ids(:customer))::uuid[]) and at <= :until
                                  and decision = 'released'
                                order by id
                                """)
                        .bind("customer", customer)
                        .bind("until", until)
                        .map((row, _) -> entry(row))
                        .list());
    }

    /// The cards of a customer that were asked for, the latest first.
    ///
    /// @param consent only those that this consent allowed; null for all
    /// @param before only entries with a smaller id
    public List<Logged> of(UUID customer, @Nullable UUID consent, long before, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from contact_releases
                                where customer_id = any((select person_ids(:customer))::uuid[]) and id < :before
                                  and (cast(:consent as uuid) is null
                                       or consent_event_id = cast(:consent as uuid))
                                order by id desc limit :limit
                                """)
                        .bind("customer", customer)
                        .bind("before", before)
                        .bind("consent", consent == null ? null : consent.toString())
                        .bind("limit", limit)
                        .map((row, _) -> new Logged(row.getLong("id"), entry(row)))
                        .list());
    }

    /// When a customer's contact was handed out for marketing or loyalty over a channel, the latest
    /// first. A message that is tried again is one.
    ///
    /// @param besides the message that is asked about, by its correlation id
    public List<Instant> uses(UUID customer, String channel, Instant since, String besides) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select max(at) from contact_releases
                                where customer_id = any((select person_ids(:customer))::uuid[]) and channel = :channel and at > :since
                                  and decision = 'released' and purpose <> 'service'
                                  and correlation_id <> :besides
                                group by correlation_id, purpose
                                order by 1 desc limit 100
                                """)
                        .bind("customer", customer)
                        .bind("channel", channel)
                        .bind("since", since)
                        .bind("besides", besides)
                        .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .list());
    }

    private static void insert(Handle handle, Entry entry) {
        handle.createUpdate(
                        """
                        insert into contact_releases (at, customer_id, actor_kind, actor_id, purpose,
                            channel, decision, reason, consent_event_id, text_version,
                            correlation_id, recipient)
                        values (:at, :customer, :kind, :actor, :purpose, :channel, :decision, :reason,
                            cast(:consent as uuid), :text, :correlation, :recipient)
                        """)
                .bind("at", entry.at())
                .bind("customer", entry.customerId())
                .bind("kind", entry.actor().kind().name())
                .bind("actor", entry.actor().id())
                .bind("purpose", entry.purpose())
                .bind("channel", entry.channel())
                .bind("decision", entry.reason() == null ? "released" : "refused")
                .bind("reason", entry.reason())
                .bind(
                        "consent",
                        entry.consentEventId() == null ? null : "" + entry.consentEventId())
                .bind("text", entry.textVersion())
                .bind("correlation", entry.correlationId())
                .bind("recipient", entry.recipient())
                .execute();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("customer_id", UUID.class),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getString("purpose"),
                row.getString("channel"),
                row.getString("reason"),
                row.getObject("consent_event_id", UUID.class),
                row.getString("text_version"),
                row.getString("correlation_id"),
                row.getString("recipient"));
    }
}

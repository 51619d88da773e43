package maison.customer.privacy.retaining;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import maison.customer.SqlArray;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.TopicReading;
import maison.customer.privacy.retention.Clients;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/// Finds those who were last active before some moment, page by page along the index of what is
/// known at least. Whoever turns out to have been active since is noted, and not looked at again
/// until that is long enough ago.
@Singleton
final class Inactive {

    /// When somebody was last active.
    ///
    /// @param buyer whether anything was sold to them
    record Client(UUID customer, Instant known, Instant last, boolean buyer) {}

    /// What people did, or what was done with them; not what the house noted, sent or planned.
    static final Set<Kind> ACTIVITY =
            EnumSet.of(
                    Kind.SALE,
                    Kind.RETURN,
                    Kind.LAYAWAY_OPENED,
                    Kind.LAYAWAY_PAID,
                    Kind.LAYAWAY_PICKED_UP,
                    Kind.LAYAWAY_CANCELLED,
                    Kind.TRADE_IN_QUOTED,
                    Kind.TRADE_IN_ACCEPTED,
                    Kind.ORDER_QUOTED,
                    Kind.ORDER_ACCEPTED,
                    Kind.ORDER_DELIVERED,
                    Kind.ORDER_CANCELLED,
                    Kind.JOB_RECEIVED,
                    Kind.ESTIMATE_APPROVED,
                    Kind.JOB_PICKED_UP,
                    Kind.VISIT_BOOKED,
                    Kind.VISIT_MOVED,
                    Kind.VISIT_CANCELLED,
                    Kind.VISITED,
                    Kind.ENROLLED,
                    Kind.REWARD_REDEEMED,
                    Kind.REWARD_USED,
                    Kind.OFFER_REDEEMED,
                    Kind.CARD_ISSUED,
                    Kind.PREFERENCE_STATED,
                    Kind.PHOTO_ADDED,
                    Kind.DOCUMENT_ADDED,
                    Kind.CONSENT_GIVEN,
                    Kind.CONSENT_REVOKED,
                    Kind.OBJECTION_RAISED,
                    Kind.OBJECTION_LIFTED,
                    Kind.MEASURED,
                    Kind.SCAN_ADDED,
                    Kind.NOTE_WRITTEN,
                    Kind.TASK_DONE,
                    Kind.FEEDBACK_GIVEN,
                    Kind.RECOVERY_OPENED,
                    Kind.WISH_MADE);

    private static final int BATCH = 500;

    /// Completes a query of the ids that stand for somebody. Who is known under several ids since
    /// they were merged is one person, and was active when any of them was.
    private static final String LAST =
            """
            select a.customer_id, a.known_at, greatest(known.at, own.at, heard.at) as last_at,
                exists (select from heard_touchpoints h
                        where h.customer_id = any(p.ids) and h.kind = 'sale') as buyer
            from (%s) a
            cross join lateral (select person_ids(a.customer_id) as ids) p
            left join lateral (
                select max(o.known_at) as at from retention_activity o
                where o.customer_id = any(p.ids)) known on true
            left join lateral (
                select t.at from touchpoints t
                where t.customer_id = any(p.ids) and t.kind = any(:kinds)
                order by t.at desc limit 1) own on true
            left join lateral (
                select t.at from heard_touchpoints t
                where t.customer_id = any(p.ids) and t.kind = any(:kinds)
                order by t.at desc limit 1) heard on true
            order by a.known_at, a.customer_id
            """;

    private static final String NOT_ABSORBED =
            """
             and not exists (select from profiles m
                where m.customer_id = r.customer_id and m.merged_into is not null)
            """;

    private static final String PAGE =
            LAST.formatted(
                    """
                    select customer_id, known_at from retention_activity r
                    where known_at < :before and (known_at, customer_id) > (:known, :customer)
                    """
                            + NOT_ABSORBED
                            + " order by known_at, customer_id limit :limit");

    private static final String SOME =
            LAST.formatted(
                    """
                    select customer_id, known_at from retention_activity r
                    where customer_id = any(:customers)
                    """
                            + NOT_ABSORBED);

    private static final String NOTE =
            """
            update retention_activity a set known_at = t.at
            from unnest(:customers, :times) as t(customer, at)
            where a.customer_id = t.customer and a.known_at < t.at
            """;

    private static final Client START =
            new Client(new UUID(0, 0), Instant.parse("0001-01-01T00:00:00Z"), Instant.MIN, false);

    private final Jdbi jdbi;

    Inactive(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Whether all that topics told of earlier times is known: before that, nobody is taken for
    /// inactive.
    boolean isKnown() {
        return jdbi.withHandle(TopicReading::isDone);
    }

    /// Goes through all of them whom a policy is about. Pages are read and noted by themselves.
    void each(Instant before, Clients clients, Consumer<List<Client>> page) {
        Client place = START;
        List<Client> found;
        do {
            found = page(before, place);
            var due =
                    found.stream()
                            .filter(each -> each.last().isBefore(before))
                            .filter(each -> clients.include(each.buyer()))
                            .toList();
            if (!due.isEmpty()) {
                page.accept(due);
            }
            note(found.stream().filter(each -> !each.last().isBefore(before)).toList());
            place = found.isEmpty() ? place : found.getLast();
        } while (found.size() == BATCH);
    }

    private List<Client> page(Instant before, Client place) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PAGE)
                        .bind("kinds", kinds(handle))
                        .bind("before", before)
                        .bind("known", place.known())
                        .bind("customer", place.customer())
                        .bind("limit", BATCH)
                        .map((row, _) -> client(row))
                        .list());
    }

    /// The same of some, of whom those who are erased, or absorbed by another id, are missing.
    List<Client> of(List<UUID> customers) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SOME)
                        .bind("kinds", kinds(handle))
                        .bind("customers", SqlArray.of(handle, "uuid", customers))
                        .map((row, _) -> client(row))
                        .list());
    }

    private void note(List<Client> active) {
        if (active.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle ->
                handle.createUpdate(NOTE)
                        .bind(
                                "customers",
                                SqlArray.of(
                                        handle,
                                        "uuid",
                                        active.stream().map(Client::customer).toList()))
                        .bind(
                                "times",
                                SqlArray.of(
                                        handle,
                                        "timestamptz",
                                        active.stream()
                                                .map(each -> each.last().toString())
                                                .toList()))
                        .execute());
    }

    private static Argument kinds(Handle handle) {
        return SqlArray.of(handle, "text", ACTIVITY.stream().map(Kind::json).toList());
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getObject("customer_id", UUID.class),
                instant(row, "known_at"),
                instant(row, "last_at"),
                row.getBoolean("buyer"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

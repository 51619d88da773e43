package maison.customer.privacy.retaining;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// Who is due by a retention policy. Each change is one transaction with its entry in the log.
@Singleton
final class DueList {

    /// Somebody who is to be erased.
    @Schema(name = "RetentionDue")
    record Due(
            UUID customerId,
            String policyId,
            int version,
            Instant foundAt,
            @Schema(description = "From this day on, if nothing has changed by then")
                    LocalDate carryOutOn,
            @Schema(description = "Kinds of what spared them when it was tried")
                    List<String> holds) {

        static final Due START =
                new Due(new UUID(0, 0), "", 0, Instant.EPOCH, LocalDate.EPOCH, List.of());
    }

    private static final String FIND =
            """
            with found as (
                insert into retention_due (policy_id, customer_id, version, found_at, carry_out_on)
                select :policy, customer, :version, :at, :on
                from unnest(:customers) as t(customer)
                on conflict do nothing
                returning *)
            insert into retention_log (at, policy_id, version, customer_id, decision)
            select :at, policy_id, version, customer_id, 'due' from found
            """;

    private static final String END =
            """
            with ended as (
                delete from retention_due
                where policy_id = :policy and customer_id = :customer
                returning *)
            insert into retention_log (at, policy_id, version, customer_id, decision)
            select :at, policy_id, version, customer_id, :decision from ended
            on conflict do nothing
            """;

    private static final String HOLD =
            """
            with held as (
                update retention_due set holds = :holds
                where policy_id = :policy and customer_id = :customer and holds <> :holds
                returning *)
            insert into retention_log (at, policy_id, version, customer_id, decision, holds)
            select :at, policy_id, version, customer_id, 'held', holds from held
            """;

    private static final String PAGE =
            """
            select * from retention_due
            where carry_out_on <= :until
              and (carry_out_on, customer_id, policy_id) > (:on, :customer, :policy)
            order by carry_out_on, customer_id, policy_id limit :limit
            """;

    // What PostgreSQL and Java both can say.
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Jdbi jdbi;
    private final MeterRegistry metrics;

    DueList(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.metrics = metrics;
    }

    void find(String policy, Version version, List<UUID> customers, Instant at, LocalDate on) {
        count(
                "due",
                jdbi.inTransaction(handle ->
                        handle.createUpdate(FIND)
                                .bind("policy", policy)
                                .bind("version", version.number())
                                .bind("customers", SqlArray.of(handle, "uuid", customers))
                                .bind("at", at)
                                .bind("on", on)
                                .execute()));
    }

    /// @param decision why it ends, as the log says it
    void end(Due due, String decision, Instant at) {
        count(
                decision,
                jdbi.inTransaction(
                        handle -> bind(handle, END, due, at).bind("decision", decision).execute()));
    }

    /// They stay due; the log says it once as long as the same kinds hold.
    void hold(Due due, Collection<String> kinds, Instant at) {
        var sorted = kinds.stream().sorted().toList();
        count(
                "held",
                jdbi.inTransaction(handle ->
                        bind(handle, HOLD, due, at)
                                .bind("holds", SqlArray.of(handle, "text", sorted))
                                .execute()));
    }

    /// Erased by other hands: no decision of a policy, so nothing to log.
    void drop(Due due) {
        jdbi.useHandle(handle ->
                handle.createUpdate("delete from retention_due where customer_id = :customer")
                        .bind("customer", due.customerId())
                        .execute());
    }

    /// The first of all, in the order of their days.
    List<Due> page(Due after, int limit) {
        return page(after, EVER, limit);
    }

    /// Of those whose day has come.
    List<Due> page(Due after, LocalDate until, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PAGE)
                        .bind("until", until)
                        .bind("on", after.carryOutOn())
                        .bind("customer", after.customerId())
                        .bind("policy", after.policyId())
                        .bind("limit", limit)
                        .map((row, _) -> due(row))
                        .list());
    }

    private static Update bind(Handle handle, String sql, Due due, Instant at) {
        return handle.createUpdate(sql)
                .bind("policy", due.policyId())
                .bind("customer", due.customerId())
                .bind("at", at);
    }

    private void count(String decision, int times) {
        metrics.counter("maison.retention.decisions", "decision", decision).increment(times);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("customer_id", UUID.class),
                row.getString("policy_id"),
                row.getInt("version"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("carry_out_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("holds").getArray()));
    }
}

package maison.purchase.workshop.joblist;

import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.TimeCursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the table of `projections/jobs.sql`.
@Singleton
final class JobLists {

    /// A job with the time that its list is sorted by.
    record Listed(JobListItem item, Instant key) {}

    // The head of each query names its key, by which it is sorted and paged.
    private static final String COLUMNS =
            """
            job_id, customer_id, store_id, claim_ticket, type, stage, express, received_at, promised,
            waiting_since, (progress = 'working' and due_at <= :now) is true as overdue
            """;

    private static final String OPEN = "store_id = :owner and progress <> 'over'";
    private static final String OVERDUE =
            "store_id = :owner and progress = 'working' and due_at <= :now";
    private static final String UNCLAIMED =
            "store_id = :owner and progress = 'waiting' and waiting_since <= :before";
    private static final String OF_CUSTOMER =
            "customer_id = any((select person_ids(:owner::uuid))::uuid[]) and progress <> 'over'";
    private static final String HERE = " and store_id = :store";

    private final Jdbi jdbi;
    private final Clock clock;

    JobLists(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Jobs of a store that are not over, oldest first.
    List<Listed> open(String storeId, TimeCursor start, int limit) {
        return list("received_at", OPEN, storeId, start, limit, Map.of());
    }

    /// Jobs of a store whose promised day is over and that are not ready, the longest late first.
    List<Listed> overdue(String storeId, TimeCursor start, int limit) {
        return list("due_at", OVERDUE, storeId, start, limit, Map.of());
    }

    /// Jobs of a store that have waited so long for their client, the longest first.
    List<Listed> unclaimed(String storeId, Duration waited, TimeCursor start, int limit) {
        return list(
                "waiting_since",
                UNCLAIMED,
                storeId,
                start,
                limit,
                Map.of("before", now().minus(waited)));
    }

    /// Jobs of a customer that are not over, oldest first.
    ///
    /// @param storeId where they were taken in; null for anywhere
    List<Listed> ofCustomer(UUID customer, @Nullable String storeId, TimeCursor start, int limit) {
        return storeId == null
                ? list("received_at", OF_CUSTOMER, customer.toString(), start, limit, Map.of())
                : list(
                        "received_at",
                        OF_CUSTOMER + HERE,
                        customer.toString(),
                        start,
                        limit,
                        Map.of("store", storeId));
    }

    /// The job that a ticket belongs to.
    Optional<JobListItem> ofTicket(String storeId, String ticket) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select %s from jobs where store_id = :store and claim_ticket = :ticket"
                                        .formatted(COLUMNS))
                        .bind("now", now())
                        .bind("store", storeId)
                        .bind("ticket", ticket)
                        .map((row, _) -> item(row))
                        .findOne());
    }

    private List<Listed> list(
            String key,
            String which,
            String owner,
            TimeCursor start,
            int limit,
            Map<String, Object> more) {
        String sql =
                """
                select %1$s as key, %2$s from jobs
                where %3$s and (%1$s, job_id) > (:key, :id)
                order by %1$s, job_id limit :limit
                """
                        .formatted(key, COLUMNS, which);
        return jdbi.withHandle(handle -> {
            var query =
                    handle.createQuery(sql)
                            .bind("now", now())
                            .bind("owner", owner)
                            .bind("key", start.at().atOffset(ZoneOffset.UTC))
                            .bind("id", start.id())
                            .bind("limit", limit)
                            .bindMap(more);
            return query.map((row, _) -> new Listed(item(row), instant(row, "key"))).list();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static JobListItem item(ResultSet row) throws SQLException {
        @Nullable Date promised = row.getDate("promised");
        @Nullable OffsetDateTime waiting = row.getObject("waiting_since", OffsetDateTime.class);
        return new JobListItem(
                row.getObject("job_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("store_id"),
                row.getString("claim_ticket"),
                row.getString("type"),
                row.getString("stage"),
                row.getBoolean("express"),
                instant(row, "received_at"),
                promised == null ? null : promised.toLocalDate(),
                row.getBoolean("overdue"),
                waiting == null ? null : waiting.toInstant());
    }
}

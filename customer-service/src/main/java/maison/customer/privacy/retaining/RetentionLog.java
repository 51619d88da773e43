package maison.customer.privacy.retaining;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import maison.customer.LogCursor;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the log that [DueList] writes.
@Singleton
final class RetentionLog {

    /// One decision about somebody.
    @Schema(name = "RetentionDecision")
    record Entry(
            long id,
            Instant at,
            String policyId,
            int version,
            UUID customerId,
            @Schema(
                            enumeration = {"due", "erased", "held", "active", "policy-changed"},
                            description =
                                    "due: notice begins; held: spared while something holds them;"
                                            + " active: spared, they were here meanwhile;"
                                            + " policy-changed: spared, the version is not in"
                                            + " force any more")
                    String decision,
            @Schema(description = "Kinds of what holds them") List<String> holds) {}

    private final Jdbi jdbi;

    RetentionLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The latest first.
    Page<Entry> page(@Nullable String after, int limit) {
        long before = LogCursor.before(after);
        List<Entry> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select * from retention_log where entry_id < :before
                                        order by entry_id desc limit :limit
                                        """)
                                .bind("before", before)
                                .bind("limit", limit + 1)
                                .map((row, _) ->
                                        new Entry(
                                                row.getLong("entry_id"),
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("policy_id"),
                                                row.getInt("version"),
                                                row.getObject("customer_id", UUID.class),
                                                row.getString("decision"),
                                                Arrays.asList(
                                                        (String[])
                                                                row.getArray("holds").getArray())))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.id()));
    }
}

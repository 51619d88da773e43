package maison.purchase.transfer.migrating;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What is kept of imports beside the sales themselves, as those read it who sent them.
@Singleton
class SaleImports {

    private static final int PAGE = 1_000;

    private final Jdbi jdbi;
    private final Clock clock;

    SaleImports(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// How far an import is.
    Optional<SaleImport> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from sale_imports where import_id = :id")
                        .bind("id", id)
                        .map((row, _) -> read(row))
                        .findOne());
    }

    /// The newest imports first.
    List<SaleImport> before(Instant at, UUID id, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from sale_imports where (created_at, import_id) < (:at, :id)
                                order by created_at desc, import_id desc limit :limit
                                """)
                        .bind("at", at.atOffset(java.time.ZoneOffset.UTC))
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> read(row))
                        .list());
    }

    /// Stops an import that has not ended; what is recorded stays.
    void cancel(UUID id) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update sale_imports set state = 'cancelled', ended_at = :now
                                where import_id = :id and state in ('waiting', 'running')
                                """)
                        .bind("id", id)
                        .bind("now", now())
                        .execute());
    }

    /// Results in the order of the file's rows.
    ///
    /// @param status only these; null for all
    List<RowResult> results(UUID id, int row, int seq, @Nullable String status, int limit) {
        return jdbi.withHandle(handle ->
                query(handle, id, row, seq, status)
                        .define("limit", "limit " + limit)
                        .map((each, _) -> result(each))
                        .list());
    }

    /// All results one after the other, however many. Nothing of the database is held while the
    /// receiver, who may be slow, takes them.
    void forEachResult(UUID id, @Nullable String status, Consumer<RowResult> to) {
        int row = 0;
        int seq = 0;
        List<RowResult> page;
        do {
            page = results(id, row, seq, status, PAGE);
            page.forEach(to);
            if (!page.isEmpty()) {
                row = page.getLast().row();
                seq = page.getLast().item();
            }
        } while (page.size() == PAGE);
    }

    private static org.jdbi.v3.core.statement.Query query(
            Handle handle, UUID id, int row, int seq, @Nullable String status) {
        return handle.createQuery(
                        """
                        select r.row_number, r.seq, i.status, i.item_id, i.problem
                        from sale_import_rows r
                        join sale_import_items i on i.import_id = r.import_id and i.seq = r.seq
                        where r.import_id = :id and (r.row_number, r.seq) > (:row, :seq)
                          and (:status::text is null or i.status = :status)
                        order by r.row_number, r.seq <limit>
                        """)
                .bind("id", id)
                .bind("row", row)
                .bind("seq", seq)
                .bind("status", status);
    }

    private static RowResult result(ResultSet row) throws SQLException {
        return new RowResult(
                row.getInt("row_number"),
                row.getInt("seq"),
                row.getString("status"),
                row.getObject("item_id", UUID.class),
                row.getString("problem"));
    }

    private SaleImport read(ResultSet row) throws SQLException {
        int done = row.getInt("created") + row.getInt("replayed") + row.getInt("refused");
        Instant ended = instant(row, "ended_at");
        Instant resumed = instant(row, "resumed_at");
        Instant created = instant(row, "created_at");
        var plain =
                new SaleImport(
                        row.getObject("import_id", UUID.class),
                        row.getString("format"),
                        row.getString("mapping"),
                        row.getBoolean("dry_run"),
                        row.getString("state"),
                        row.getInt("row_count"),
                        row.getInt("items"),
                        done,
                        row.getInt("created"),
                        row.getInt("replayed"),
                        row.getInt("refused"),
                        null,
                        null,
                        created == null ? Instant.EPOCH : created,
                        ended);
        return resumed == null
                ? plain
                : plain.at(
                        resumed,
                        row.getInt("resumed_done"),
                        ended == null ? clock.instant() : ended);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(java.time.ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

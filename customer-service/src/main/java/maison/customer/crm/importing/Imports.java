package maison.customer.crm.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.importing.FileRows.Row;
import maison.customer.crm.importing.ImportView.Column;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// The tables of imports. What a file says is in them as ciphertext only, and as long as it is
/// needed.
@Singleton
final class Imports {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};

    /// A row as it waits, opened.
    ///
    /// @param cells null if it could not be read
    record Stored(
            int number, @Nullable Map<String, String> cells, @Nullable Resolution resolution) {

        @Override
        public String toString() {
            return "Stored[" + number + "]";
        }
    }

    /// What became of a row.
    record Noted(int number, String status, List<Finding> findings, @Nullable UUID customerId) {}

    /// What is worked on.
    record Work(
            UUID id,
            ImportState state,
            int version,
            Mapping mapping,
            Resolution resolution,
            CommandContext context) {}

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;
    private final Duration keep;

    Imports(
            Jdbi jdbi,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "maison.imports.keep") Duration keep) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
        this.keep = keep;
    }

    SubjectKey key(UUID id) {
        return vault.keyFor(id)
                .orElseThrow(() -> new IllegalStateException("The import is over: " + id));
    }

    /// Keeps a file that was read.
    ///
    /// @return false if it was kept before
    boolean add(
            Handle handle,
            UUID id,
            String fingerprint,
            FileFormat format,
            String charset,
            Mapping mapping,
            CommandContext by) {
        return handle.createUpdate(
                                """
                                insert into customer_imports (import_id, fingerprint, format, charset,
                                    columns, mapping, resolution, state, actor_kind, actor_id,
                                    correlation_id, row_count, created_at)
                                values (:id, :fingerprint, :format, :charset, '[]', :mapping::json,
                                    :resolution::json, 'checking', :kind, :actor, :correlation, 0, :now)
                                on conflict do nothing
                                """)
                        .bind("id", id)
                        .bind("fingerprint", fingerprint)
                        .bind("format", format.json())
                        .bind("charset", charset)
                        .bind("mapping", EventJson.write(mapping))
                        .bind("resolution", EventJson.write(Resolution.SKIP))
                        .bind("kind", by.actor().kind().name())
                        .bind("actor", by.actor().id())
                        .bind("correlation", by.correlationId())
                        .bind("now", now())
                        .execute()
                > 0;
    }

    void addRows(Handle handle, UUID id, SubjectKey key, List<Row> rows) {
        var numbers = new ArrayList<Integer>();
        byte[][] contents = new byte[rows.size()][];
        for (var row : rows) {
            contents[numbers.size()] = row.cells() == null ? null : seal(key, row);
            numbers.add(row.number());
        }
        handle.createUpdate(
                        """
                        insert into customer_import_rows (import_id, row_number, content, status)
                        select :id, number, content, 'waiting'
                        from unnest(:numbers, :contents) as t(number, content)
                        """)
                .bind("id", id)
                .bind("numbers", SqlArray.of(handle, "int", numbers))
                .bind("contents", SqlArray.ofBytes(handle, Arrays.asList(contents)))
                .execute();
    }

    private static byte[] seal(SubjectKey key, Row row) {
        return key.sealBytes(
                "row/" + row.number(),
                EventJson.write(row.cells()).getBytes(StandardCharsets.UTF_8));
    }

    void describe(Handle handle, UUID id, List<Column> columns, Mapping mapping, int rows) {
        handle.createUpdate(
                        """
                        update customer_imports
                        set columns = :columns::json, mapping = :mapping::json, row_count = :rows
                        where import_id = :id
                        """)
                .bind("id", id)
                .bind("columns", EventJson.write(columns))
                .bind("mapping", EventJson.write(mapping))
                .bind("rows", rows)
                .execute();
    }

    Optional<String> fingerprint(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select fingerprint from customer_imports where import_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne());
    }

    Optional<ImportView> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select i.*, (select json_object_agg(status, n) from (
                                        select status, count(*) as n from customer_import_rows r
                                        where r.import_id = i.import_id group by status
                                        order by status) s) as statuses
                                from customer_imports i where import_id = :id
                                """)
                        .bind("id", id)
                        .map((row, _) -> view(row))
                        .findOne());
    }

    /// The latest first.
    ///
    /// @param before only those that began earlier, or then with a smaller id
    List<ImportView> page(@Nullable Instant before, UUID id, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select i.*, (select json_object_agg(status, n) from (
                                        select status, count(*) as n from customer_import_rows r
                                        where r.import_id = i.import_id group by status
                                        order by status) s) as statuses
                                from customer_imports i
                                where cast(:before as timestamptz) is null
                                   or (created_at, import_id) < (cast(:before as timestamptz), :id)
                                order by created_at desc, import_id desc limit :limit
                                """)
                        .bind("before", before == null ? null : before.toString())
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> view(row))
                        .list());
    }

    private ImportView view(ResultSet row) throws SQLException {
        var state = ImportState.of(row.getString("state"));
        var created = instant(row, "created_at");
        var begun = instant(row, "begun_at");
        var ended = instant(row, "ended_at");
        int rows = row.getInt("row_count");
        int done = row.getInt("done");
        Integer rate = null;
        Integer left = null;
        if (begun != null && done > 0) {
            var until = ended == null ? clock.instant() : ended;
            long millis = Math.max(1, Duration.between(begun, until).toMillis());
            rate = (int) Math.min(Integer.MAX_VALUE, done * 1000L / millis);
            boolean busy = state == ImportState.CHECKING || state == ImportState.RUNNING;
            left = busy ? (int) ((rows - done) * millis / 1000 / done) : null;
        }
        boolean waits = state == ImportState.CHECKING || state == ImportState.CHECKED;
        return new ImportView(
                row.getObject("import_id", UUID.class),
                FileFormat.of(row.getString("format")),
                row.getString("charset"),
                state,
                EventJson.read(row.getString("columns"), COLUMNS),
                EventJson.read(row.getString("mapping"), Mapping.class),
                EventJson.read(row.getString("resolution"), Resolution.class),
                rows,
                done,
                row.getString("statuses") == null
                        ? Map.of()
                        : EventJson.read(
                                row.getString("statuses"),
                                new TypeReference<LinkedHashMap<String, Integer>>() {}),
                Objects.requireNonNull(created),
                waits ? created.plus(keep) : null,
                ended,
                rate,
                left,
                row.getInt("version"));
    }

    /// Reads the file anew: another mapping is another dry run.
    ///
    /// @return false if the version is no longer the current one, or it runs already
    boolean remap(UUID id, int version, Mapping mapping) {
        return jdbi.inTransaction(handle -> {
            boolean changed =
                    handle.createUpdate(
                                            """
                                            update customer_imports
                                            set mapping = :mapping::json, version = version + 1,
                                                state = 'checking', done = 0, begun_at = null
                                            where import_id = :id and version = :version
                                              and state in ('checking', 'checked')
                                            """)
                                    .bind("id", id)
                                    .bind("version", version)
                                    .bind("mapping", EventJson.write(mapping))
                                    .execute()
                            > 0;
            if (changed) {
                handle.createUpdate(
                                """
                                update customer_import_rows
                                set status = 'waiting', findings = '[]', resolution = null
                                where import_id = :id
                                """)
                        .bind("id", id)
                        .execute();
            }
            return changed;
        });
    }

    boolean resolve(UUID id, int version, Resolution resolution) {
        return 0
                < jdbi.withHandle(handle ->
                        handle.createUpdate(
                                        """
                                        update customer_imports
                                        set resolution = :resolution::json, version = version + 1
                                        where import_id = :id and version = :version
                                          and state = 'checked'
                                        """)
                                .bind("id", id)
                                .bind("version", version)
                                .bind("resolution", EventJson.write(resolution))
                                .execute());
    }

    /// Decides for one row alone.
    ///
    /// @return false if there is no such row, or the import is not checked, or past it
    boolean resolveRow(UUID id, int number, Resolution resolution) {
        return 0
                < jdbi.withHandle(handle ->
                        handle.createUpdate(
                                        """
                                        update customer_import_rows r
                                        set resolution = :resolution::json
                                        from customer_imports i
                                        where r.import_id = :id and r.row_number = :number
                                          and i.import_id = r.import_id and i.state = 'checked'
                                        """)
                                .bind("id", id)
                                .bind("number", number)
                                .bind("resolution", EventJson.write(resolution))
                                .execute());
    }

    /// Starts the run. What it changes is changed by whoever starts it, whoever sent the file.
    ///
    /// @return false if it is not checked, or not as the client saw it
    boolean start(UUID id, int version, CommandContext by) {
        return 0
                < jdbi.withHandle(handle ->
                        handle.createUpdate(
                                        """
                                        update customer_imports
                                        set state = 'running', done = 0, begun_at = :now,
                                            actor_kind = :kind, actor_id = :actor,
                                            correlation_id = :correlation
                                        where import_id = :id and version = :version
                                          and state = 'checked'
                                        """)
                                .bind("id", id)
                                .bind("version", version)
                                .bind("kind", by.actor().kind().name())
                                .bind("actor", by.actor().id())
                                .bind("correlation", by.correlationId())
                                .bind("now", now())
                                .execute());
    }

    /// Ends an import and destroys what the file said.
    ///
    /// @param from the states that it may be in
    boolean end(UUID id, ImportState as, ImportState... from) {
        var states = Arrays.stream(from).map(ImportState::json).toArray(String[]::new);
        boolean ended =
                jdbi.inTransaction(handle -> {
                    int changed =
                            handle.createUpdate(
                                            """
                                            update customer_imports
                                            set state = :state, ended_at = :now
                                            where import_id = :id and state = any(:from)
                                            """)
                                    .bind("id", id)
                                    .bind("state", as.json())
                                    .bind("now", now())
                                    .bind("from", states)
                                    .execute();
                    if (changed == 0) {
                        return false;
                    }
                    handle.createUpdate(
                                    """
                                    update customer_import_rows set content = null
                                    where import_id = :id and content is not null
                                    """)
                            .bind("id", id)
                            .execute();
                    vault.destroy(handle, List.of(id));
                    return true;
                });
        if (ended) {
            vault.forget(List.of(id));
        }
        return ended;
    }

    /// Imports that nobody started in time.
    List<UUID> overdue() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select import_id from customer_imports
                                where state in ('checking', 'checked') and created_at < :before
                                """)
                        .bind("before", clock.instant().minus(keep).atOffset(ZoneOffset.UTC))
                        .mapTo(UUID.class)
                        .list());
    }

    /// The next import to work on.
    ///
    /// @param seen those that had their turn
    Optional<Work> next(List<UUID> seen) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from customer_imports
                                where state in ('checking', 'running') and import_id <> all (:seen)
                                order by created_at, import_id limit 1
                                """)
                        .bind("seen", seen.toArray(UUID[]::new))
                        .map((row, _) -> work(row))
                        .findOne());
    }

    private static Work work(ResultSet row) throws SQLException {
        var id = row.getObject("import_id", UUID.class);
        return new Work(
                id,
                ImportState.of(row.getString("state")),
                row.getInt("version"),
                EventJson.read(row.getString("mapping"), Mapping.class),
                EventJson.read(row.getString("resolution"), Resolution.class),
                new CommandContext(
                        id.toString(),
                        new Actor(
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                row.getString("actor_id")),
                        null,
                        row.getString("correlation_id"),
                        id,
                        null));
    }

    /// Rows in order, opened; none once the import is not what is worked on any more.
    ///
    /// @param open only those that the run has not noted yet
    List<Stored> rows(Work work, SubjectKey key, int after, int limit, boolean open) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select r.row_number, r.content, r.resolution
                                from customer_import_rows r join customer_imports i using (import_id)
                                where r.import_id = :id and r.row_number > :after
                                  and i.state = :state and i.version = :version
                                  and (not :open or r.status in
                                       ('waiting', 'ok', 'warning', 'duplicate', 'error'))
                                order by r.row_number limit :limit
                                """)
                        .bind("id", work.id())
                        .bind("after", after)
                        .bind("state", work.state().json())
                        .bind("version", work.version())
                        .bind("open", open)
                        .bind("limit", limit)
                        .map((row, _) -> stored(row, key))
                        .list());
    }

    private static Stored stored(ResultSet row, SubjectKey key) throws SQLException {
        int number = row.getInt("row_number");
        byte[] content = row.getBytes("content");
        var resolution = row.getString("resolution");
        return new Stored(
                number,
                content == null
                        ? null
                        : EventJson.read(
                                new String(
                                        key.openBytes("row/" + number, content),
                                        StandardCharsets.UTF_8),
                                CELLS),
                resolution == null ? null : EventJson.read(resolution, Resolution.class));
    }

    /// Notes what is known of rows, and how far the import is.
    ///
    /// @return false if it is not what is worked on any more, so that nothing was noted
    boolean note(Work work, List<Noted> noted) {
        return jdbi.inTransaction(handle -> {
            boolean ours =
                    handle.createUpdate(
                                            """
                                            update customer_imports
                                            set done = done + :done,
                                                begun_at = coalesce(begun_at, :now)
                                            where import_id = :id and state = :state
                                              and version = :version
                                            """)
                                    .bind("id", work.id())
                                    .bind("state", work.state().json())
                                    .bind("version", work.version())
                                    .bind("done", noted.size())
                                    .bind("now", now())
                                    .execute()
                            > 0;
            if (ours || work.state() == ImportState.RUNNING) {
                // What was done is noted also if it was cancelled meanwhile.
                handle.createUpdate(
                                """
                                update customer_import_rows r
                                set status = n.status, findings = n.findings::json,
                                    customer_id = n.customer
                                from unnest(:numbers, :statuses, :findings, :customers)
                                    as n(number, status, findings, customer)
                                where r.import_id = :id and r.row_number = n.number
                                """)
                        .bind("id", work.id())
                        .bind(
                                "numbers",
                                SqlArray.of(
                                        handle, "int", noted.stream().map(Noted::number).toList()))
                        .bind(
                                "statuses",
                                SqlArray.of(
                                        handle, "text", noted.stream().map(Noted::status).toList()))
                        .bind(
                                "findings",
                                SqlArray.of(
                                        handle,
                                        "text",
                                        noted.stream()
                                                .map(n -> EventJson.write(n.findings()))
                                                .toList()))
                        .bind("customers", customers(handle, noted))
                        .execute();
            }
            return ours;
        });
    }

    private static Argument customers(Handle handle, List<Noted> noted) {
        var customers = new ArrayList<@Nullable UUID>();
        noted.forEach(each -> customers.add(each.customerId()));
        return SqlArray.of(handle, "uuid", customers);
    }

    /// Begins a dry run from the first row.
    void restart(Work work) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update customer_imports set done = 0, begun_at = :now
                                where import_id = :id and state = 'checking' and version = :version
                                """)
                        .bind("id", work.id())
                        .bind("version", work.version())
                        .bind("now", now())
                        .execute());
    }

    void checked(Work work) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update customer_imports set state = 'checked'
                                where import_id = :id and state = 'checking' and version = :version
                                """)
                        .bind("id", work.id())
                        .bind("version", work.version())
                        .execute());
    }

    /// What is known of rows, in order.
    List<RowView> results(UUID id, @Nullable String status, int after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from customer_import_rows
                                where import_id = :id and row_number > :after
                                  and (:status::text is null or status = :status)
                                order by row_number limit :limit
                                """)
                        .bind("id", id)
                        .bind("after", after)
                        .bind("status", status)
                        .bind("limit", limit)
                        .map((row, _) -> result(row))
                        .list());
    }

    private static RowView result(ResultSet row) throws SQLException {
        var resolution = row.getString("resolution");
        return new RowView(
                row.getInt("row_number"),
                row.getString("status"),
                EventJson.read(row.getString("findings"), FINDINGS),
                resolution == null ? null : EventJson.read(resolution, Resolution.class),
                row.getObject("customer_id", UUID.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

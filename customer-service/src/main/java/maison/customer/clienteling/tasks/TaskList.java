package maison.customer.clienteling.tasks;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.clienteling.task.Origin;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens the rows that [TaskProjection] writes.
@Singleton
public final class TaskList {

    private static final String SELECT =
            """
            select * from tasks
            where (:assignee::text is null or assignee = :assignee::text)
              and (:store::text is null or store_id = :store::text)
              and (:customer::uuid is null or customer_id = any((select person_ids(:customer::uuid))::uuid[]))
              and (:state::text is null or state = :state::text)
              and (:dueFrom::date is null or due_on >= :dueFrom::date)
              and (:dueTo::date is null or due_on <= :dueTo::date)
              and (not :escalated or escalated_at is not null)
              and (due_on, task_id) > (:afterDue, :afterTask)
            order by due_on, task_id limit :limit
            """;

    private record Row(TaskView view, @Nullable Sealed words, @Nullable Sealed outcome) {}

    private record Place(LocalDate due, UUID task) {

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? new Place(LocalDate.of(1, 1, 1), new UUID(0, 0))
                        : new Place(LocalDate.parse(key.get(0)), UUID.fromString(key.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;
    private final Vault vault;

    TaskList(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /// The tasks that are asked for, what is due first first.
    public Page<TaskView> of(TaskQuery query, @Nullable String after, int limit) {
        Place place = Place.read(after);
        List<Row> rows =
                jdbi.withHandle(handle ->
                        handle.createQuery(SELECT)
                                .bind("assignee", query.assignee())
                                .bind("store", query.store())
                                .bind("customer", query.customer())
                                .bind("state", query.state())
                                .bind("dueFrom", query.dueFrom())
                                .bind("dueTo", query.dueTo())
                                .bind("escalated", query.escalated())
                                .bind("afterDue", place.due())
                                .bind("afterTask", place.task())
                                .bind("limit", limit + 1)
                                .map((row, _) -> row(row))
                                .list());
        return Page.of(opened(rows), limit, each -> Cursor.of(each.dueOn(), each.taskId()));
    }

    /// One task.
    public Optional<TaskView> find(UUID task) {
        List<Row> rows =
                jdbi.withHandle(handle ->
                        handle.createQuery("select * from tasks where task_id = :task")
                                .bind("task", task)
                                .map((row, _) -> row(row))
                                .list());
        return opened(rows).stream().findFirst();
    }

    private List<TaskView> opened(List<Row> rows) {
        Set<UUID> wanted = new HashSet<>();
        rows.forEach(row -> {
            if (row.words() != null || row.outcome() != null) {
                wanted.add(row.view().customerId());
            }
        });
        Map<UUID, SubjectKey> keys = wanted.isEmpty() ? Map.of() : vault.keysOf(wanted);
        return rows.stream().map(row -> opened(row, keys.get(row.view().customerId()))).toList();
    }

    private static TaskView opened(Row row, @Nullable SubjectKey key) {
        var view = row.view();
        return new TaskView(
                view.taskId(),
                view.version(),
                view.customerId(),
                view.state(),
                text(row.words(), key),
                view.origin(),
                view.storeId(),
                view.assignee(),
                view.dueOn(),
                view.escalatedAt(),
                view.outcome(),
                text(row.outcome(), key),
                view.madeAt(),
                view.closedAt(),
                view.closedBy());
    }

    private static @Nullable String text(@Nullable Sealed words, @Nullable SubjectKey key) {
        return words == null || key == null ? null : TaskWords.open(key, words).text();
    }

    private static Row row(ResultSet row) throws SQLException {
        String rule = row.getString("rule_id");
        return new Row(
                new TaskView(
                        row.getObject("task_id", UUID.class),
                        row.getInt("version"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("state"),
                        null,
                        rule == null
                                ? null
                                : new Origin(
                                        rule, row.getInt("rule_version"), row.getString("trigger")),
                        row.getString("store_id"),
                        row.getString("assignee"),
                        row.getObject("due_on", LocalDate.class),
                        instant(row.getObject("escalated_at", OffsetDateTime.class)),
                        row.getString("outcome"),
                        null,
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("closed_at", OffsetDateTime.class)),
                        row.getString("closed_by")),
                sealed(row.getString("words")),
                sealed(row.getString("outcome_words")));
    }

    private static @Nullable Sealed sealed(@Nullable String ciphertext) {
        return ciphertext == null ? null : new Sealed(ciphertext);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

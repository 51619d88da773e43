package maison.notification.log;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the message log.
@Singleton
class MessageLog {

    private record Row(long position, MessageView view) {}

    private final Jdbi jdbi;

    MessageLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<MessageView> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from messages where message_id = :id")
                        .bind("id", id)
                        .map((row, _) -> read(row).view())
                        .findOne());
    }

    /// Newest first.
    ///
    /// @param customer only theirs, under every id that is theirs; null for everybody's
    /// @param state only in this state; null for any
    Page<MessageView> page(
            @Nullable UUID customer, @Nullable String state, @Nullable String after, int limit) {
        long before = beforeOf(after);
        List<Row> oneMore =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select * from messages
                                        where (:customer::uuid is null
                                               or customer_id = any(person_ids(:customer::uuid)))
                                          and (:state::text is null or state = :state)
                                          and position < :before
                                        order by position desc limit :limit
                                        """)
                                .bind("customer", Objects.toString(customer, null))
                                .bind("state", state)
                                .bind("before", before)
                                .bind("limit", limit + 1)
                                .map((row, _) -> read(row))
                                .list());
        var page = Page.of(oneMore, limit, row -> Cursor.of(row.position()));
        return new Page<>(page.items().stream().map(Row::view).toList(), page.next());
    }

    private static long beforeOf(@Nullable String after) {
        var parts = Cursor.read(after, 1);
        if (parts == null) {
            return Long.MAX_VALUE;
        }
        if (!parts.getFirst().matches("\\d{1,18}")) {
            throw Cursor.invalid();
        }
        return Long.parseLong(parts.getFirst());
    }

    private static Row read(ResultSet row) throws SQLException {
        var view =
                new MessageView(
                        row.getObject("message_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("purpose"),
                        row.getString("occasion"),
                        row.getString("channel"),
                        row.getString("template"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        instant(row, "not_before"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getString("language"),
                        Objects.requireNonNull(instant(row, "requested_at")),
                        instant(row, "updated_at"));
        return new Row(row.getLong("position"), view);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

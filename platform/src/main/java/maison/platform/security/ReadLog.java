package maison.platform.security;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Remembers every read of personal data: who, whose, what and why. Never the data itself.
@Singleton
public final class ReadLog {

    /// One look at a person's data.
    ///
    /// @param operation what was asked for, such as `profile` or `contact-card`
    /// @param fields the names of the fields that were shown
    /// @param purpose the reason given, or the one that the caller's role implies
    /// @param outcome `shown`, or why not
    public record Read(
            Actor actor,
            UUID subject,
            String operation,
            List<String> fields,
            String purpose,
            String outcome,
            String correlationId) {

        public Read {
            fields = List.copyOf(fields);
        }
    }

    /// A [Read] with its place and time in the log.
    public record Entry(long id, Instant readAt, Read read) {}

    private final Jdbi jdbi;

    ReadLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Logs a read before its answer leaves; if this fails, nothing is shown.
    public void add(Read read) {
        addAll(List.of(read));
    }

    /// Logs several reads at once, such as one for each hit of a search.
    public void addAll(List<Read> reads) {
        if (reads.size() == 1) {
            // One row is stored or not, and needs no transaction, which takes a round trip more.
            jdbi.useHandle(handle -> addAll(handle, reads));
        } else if (!reads.isEmpty()) {
            jdbi.useTransaction(handle -> addAll(handle, reads));
        }
    }

    /// Logs reads within a transaction.
    public void addAll(Handle handle, List<Read> reads) {
        var insert =
                handle.prepareBatch(
                        """
                        insert into read_log (actor_kind, actor_id, subject_id, operation, fields,
                                              purpose, outcome, correlation_id)
                        values (:kind, :actor, :subject, :operation, :fields, :purpose, :outcome,
                                :correlation)
                        """);
        for (Read each : reads) {
            insert.bind("kind", each.actor().kind().name())
                    .bind("actor", each.actor().id())
                    .bind("subject", each.subject())
                    .bind("operation", each.operation())
                    .bind("fields", each.fields().toArray(String[]::new))
                    .bind("purpose", each.purpose())
                    .bind("outcome", each.outcome())
                    .bind("correlation", each.correlationId())
                    .add();
        }
        insert.execute();
    }

    /// The reads of one person's data, newest first.
    ///
    /// @param subjects every id that the person is known under
    /// @param before only entries with a smaller id
    public List<Entry> of(Collection<UUID> subjects, long before, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from read_log
                                where subject_id = any(:subjects) and id < :before
                                order by id desc limit :limit
                                """)
                        .bind("subjects", subjects.toArray(UUID[]::new))
                        .bind("before", before)
                        .bind("limit", limit)
                        .map((row, _) -> entry(row))
                        .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Array fields = row.getArray("fields");
        var read =
                new Read(
                        new Actor(
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                row.getString("actor_id")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("operation"),
                        Arrays.asList((String[]) fields.getArray()),
                        row.getString("purpose"),
                        row.getString("outcome"),
                        row.getString("correlation_id"));
        Instant at = row.getObject("read_at", OffsetDateTime.class).toInstant();
        return new Entry(row.getLong("id"), at, read);
    }
}

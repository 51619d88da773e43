package maison.customer.crm.changes;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The events that another CRM has to hear of, read from the log itself: there is no table that
/// could lack one.
@Singleton
public final class ChangeLog {

    // What the system's own client changed is no news to it; that its value was not taken, or that
    // staff decided, is.
    private static final String NEWS =
            """
            from events
            where position > :after and position <= :head
              and (stream_type = 'customer'
                    and not (actor_kind = 'SYSTEM' and actor_id = :client)
                or stream_type = 'crm-conflict'
                    and event_type in ('crm-ours-kept', 'crm-conflict-settled')
                    and payload ->> 'system' = :system)
            """;

    /// Somebody about whom there is news.
    public record News(long position, UUID customer) {}

    /// A stretch of the log.
    ///
    /// @param next everything up to here was looked at
    public record Stretch(List<News> news, long next) {
        public Stretch {
            news = List.copyOf(news);
        }
    }

    /// How far a system is behind.
    ///
    /// @param customers how many of them these events are about
    /// @param since when the oldest of them was recorded; null if it is not behind
    public record Lag(long events, long customers, @Nullable Instant since) {}

    private final Jdbi jdbi;

    ChangeLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The next news for a system, at most so many. Appends take turns, so nothing is ever added
    /// before what was read.
    ///
    /// @param client whose changes are the system's own
    public Stretch after(String system, String client, long position, int limit) {
        return jdbi.withHandle(handle -> {
            long head = head(handle);
            List<News> news =
                    handle.createQuery(
                                    "select position, subject_id "
                                            + NEWS
                                            + " order by position limit :limit")
                            .bind("after", position)
                            .bind("head", head)
                            .bind("system", system)
                            .bind("client", client)
                            .bind("limit", limit)
                            .map((row, _) -> new News(row.getLong(1), row.getObject(2, UUID.class)))
                            .list();
            return new Stretch(
                    news,
                    news.size() == limit ? news.getLast().position() : Math.max(head, position));
        });
    }

    /// What a system has not acknowledged.
    public Lag lag(String system, String client, long acknowledged) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select count(*), count(distinct subject_id), min(recorded_at) "
                                        + NEWS)
                        .bind("after", acknowledged)
                        .bind("head", head(handle))
                        .bind("system", system)
                        .bind("client", client)
                        .map((row, _) -> {
                            var since = row.getObject(3, OffsetDateTime.class);
                            return new Lag(
                                    row.getLong(1),
                                    row.getLong(2),
                                    since == null ? null : since.toInstant());
                        })
                        .one());
    }

    private static long head(Handle handle) {
        return handle.createQuery("select coalesce(max(position), 0) from events")
                .mapTo(Long.class)
                .one();
    }
}

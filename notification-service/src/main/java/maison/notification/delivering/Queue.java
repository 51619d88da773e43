package maison.notification.delivering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Which messages need the sender.
@Singleton
class Queue {

    private final Jdbi jdbi;

    Queue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Waiting messages that are due, longest due first.
    List<UUID> due(Instant now, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select message_id from messages
                                where state = 'waiting' and not_before <= :now::timestamptz
                                order by not_before, message_id limit :limit
                                """)
                        .bind("now", now.toString())
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }

    /// Messages that some sender has claimed and not reported on.
    List<UUID> claimed() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select message_id from messages where state = 'sending'")
                        .mapTo(UUID.class)
                        .list());
    }

    /// How many messages are in a state.
    long count(String state) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select count(*) from messages where state = :state")
                        .bind("state", state)
                        .mapTo(Long.class)
                        .one());
    }
}

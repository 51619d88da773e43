package maison.platform.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maison.platform.eventstore.Write;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

/// How far each partition has taken effect, kept in the same transactions as the effects.
final class Offsets {

    /// @param next the offset to read next
    /// @param lastSequence the producer's log position last handled; older ones are duplicates
    record Mark(long next, long lastSequence) {
        static final Mark START = new Mark(0, 0);
    }

    // In order, so that two who move the same partitions never wait for each other in a circle.
    private static final String ADVANCE =
            """
            with moves as materialized (
                select * from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[])
                    as m(topic, partition, next_offset, last_sequence, before)
            )
            insert into inbox_offsets as o (topic, partition, next_offset, last_sequence)
            select topic, partition, next_offset, last_sequence from moves
            order by topic, partition
            on conflict (topic, partition) do update
            set next_offset = excluded.next_offset, last_sequence = excluded.last_sequence
            where o.next_offset = (
                select m.before from moves m
                where m.topic = o.topic and m.partition = o.partition)
            """;

    private Offsets() {}

    static Optional<Mark> read(Handle handle, TopicPartition partition) {
        return handle.createQuery(
                        """
                        select next_offset, last_sequence from inbox_offsets
                        where topic = :topic and partition = :partition
                        """)
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .map((row, _) -> new Mark(row.getLong(1), row.getLong(2)))
                .findOne();
    }

    /// Lets the transaction's commit return before it is on the disk if it has written nothing so
    /// far: who lost such offsets in a crash reads the same records again, to no effect again.
    static void beCarelessIfNothingElse(Handle handle) {
        handle.execute(
                "select set_config('synchronous_commit', 'off', true)"
                        + " where pg_current_xact_id_if_assigned() is null");
    }

    /// Moves the marks on.
    ///
    /// @throws Superseded if another consumer has moved one already: this one lost the partition
    static void advance(
            Handle handle, Map<TopicPartition, Mark> from, Map<TopicPartition, Mark> to) {
        int moved = 0;
        for (Write write :
                Write.ofRows(
                        ADVANCE,
                        List.copyOf(to.entrySet()),
                        each -> each.getKey().topic(),
                        each -> each.getKey().partition(),
                        each -> each.getValue().next(),
                        each -> each.getValue().lastSequence(),
                        each -> from.getOrDefault(each.getKey(), Mark.START).next())) {
            moved += write.execute(handle.getConnection());
        }
        if (moved != to.size()) {
            throw new Superseded(to.keySet());
        }
    }

    /// The records that have not taken effect yet, and the marks after them.
    static List<Message> fresh(List<Message> batch, Map<TopicPartition, Mark> marks) {
        var after = new HashMap<>(marks);
        List<Message> fresh =
                batch.stream()
                        .filter(message -> {
                            var partition = partitionOf(message);
                            Mark mark = after.getOrDefault(partition, Mark.START);
                            boolean isNew = message.sequence() > mark.lastSequence();
                            after.put(
                                    partition,
                                    new Mark(message.offset() + 1, lastSequence(mark, message)));
                            return isNew;
                        })
                        .toList();
        marks.putAll(after);
        return fresh;
    }

    private static long lastSequence(Mark mark, Message message) {
        return message.sequence() == Long.MAX_VALUE
                ? mark.lastSequence()
                : Math.max(mark.lastSequence(), message.sequence());
    }

    static TopicPartition partitionOf(Message message) {
        return new TopicPartition(message.topic(), message.partition());
    }

    /// Another consumer has the partition now.
    static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded(Set<TopicPartition> partitions) {
            super("Another consumer has moved one of these on: " + partitions);
        }
    }
}

package maison.platform.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.HashChain;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What the relay may take from memory: the log's next events, and never with one missing.
class LogTailTest {

    private final LogTail tail = new LogTail();

    @Property
    void batches_told_in_any_order_are_taken_in_log_order_without_a_gap(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 40) Integer> sizes,
            @ForAll long seed) {
        var told = new LogTail();
        var batches = new ArrayList<List<RecordedEvent<?>>>();
        long last = 0;
        for (int size : sizes) {
            batches.add(events(last + 1, last + size));
            last += size;
        }
        Collections.shuffle(batches, new Random(seed));

        var taken = new ArrayList<Long>();
        for (var batch : batches) {
            told.appended(batch);
            taken.addAll(positions(told.take(taken.size(), 1_000)));
        }

        assertThat(taken).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(told.last()).isEqualTo(last);
    }

    @Test
    void what_another_replica_wrote_in_between_is_not_jumped_over() {
        tail.appended(events(1, 3));
        tail.appended(events(5, 9));

        assertThat(positions(tail.take(0, 100))).containsExactly(1L, 2L, 3L);
        assertThat(tail.take(3, 100)).isEmpty();
        assertThat(positions(tail.take(4, 2))).containsExactly(5L, 6L);
    }

    @Test
    void what_was_written_over_is_read_from_the_log_again() {
        tail.appended(events(1, 20_000));

        assertThat(tail.take(0, 100)).isEmpty();
        assertThat(positions(tail.take(19_990, 100)))
                .isEqualTo(LongStream.rangeClosed(19_991, 20_000).boxed().toList());
        assertThat(tail.take(19_990, 100)).as("taken before").isEmpty();
    }

    private static List<Long> positions(List<RecordedEvent<?>> events) {
        return events.stream().map(each -> each.envelope().position()).toList();
    }

    private static List<RecordedEvent<?>> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<RecordedEvent<?>>mapToObj(LogTailTest::event)
                .toList();
    }

    private static RecordedEvent<String> event(long position) {
        var at = Instant.parse("2026-03-01T10:00:00Z");
        var envelope =
                new Envelope(
                        position,
                        new UUID(1, position),
                        new StreamId("toy", new UUID(2, position)),
                        1,
                        "happened",
                        1,
                        at,
                        at,
                        CommandContext.system("test", "test"),
                        null,
                        null,
                        "{}",
                        HashChain.start(),
                        HashChain.start());
        return new RecordedEvent<>(envelope, "happened");
    }
}

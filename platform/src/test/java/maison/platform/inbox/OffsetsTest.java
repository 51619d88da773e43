package maison.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import maison.platform.inbox.Offsets.Mark;
import maison.platform.toy.ToyLog;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class OffsetsTest {

    private static final TopicPartition PARTITION = new TopicPartition("maison.offsets", 3);

    private final ToyLog log = ToyLog.create();

    @Test
    void of_records_without_effect_need_not_be_on_the_disk_before_the_next() {
        log.jdbi()
                .useTransaction(handle -> {
                    handle.execute("set local synchronous_commit = on");
                    Offsets.beCarelessIfNothingElse(handle);
                    move(handle);
                    assertThat(waitsForTheDisk(handle)).isEqualTo("off");
                });
        var read =
                log.jdbi().inTransaction(handle -> Offsets.read(handle, PARTITION).orElseThrow());
        assertThat(read).isEqualTo(new Mark(5, 7));
    }

    @Test
    void are_as_safe_as_the_effects_beside_them() {
        log.jdbi()
                .useTransaction(handle -> {
                    handle.execute("set local synchronous_commit = on");
                    handle.execute("create temporary table effects (effect text)");
                    Offsets.beCarelessIfNothingElse(handle);
                    move(handle);
                    assertThat(waitsForTheDisk(handle)).isEqualTo("on");
                });
    }

    private static void move(Handle handle) {
        Offsets.advance(handle, Map.of(), Map.of(PARTITION, new Mark(5, 7)));
    }

    private static String waitsForTheDisk(Handle handle) {
        return handle.createQuery("show synchronous_commit").mapTo(String.class).one();
    }
}

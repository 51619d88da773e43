package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import maison.platform.toy.ToyLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainVerifierTest {

    private final ToyLog log = ToyLog.create();

    @Test
    void an_untouched_log_verifies() {
        log.counterWith(log.replica(), 3);
        log.counterWith(log.replica(), 2);
        assertThat(verify()).isEqualTo(new ChainVerifier.Report(7, true, java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events set payload = '{\"amount\":9}' where position = 3",
                "update events set occurred_at = occurred_at - interval '1 day' where position = 3",
                "update events set recorded_at = recorded_at - interval '1 us' where position = 3",
                "update events set actor_id = 'somebody else' where position = 3",
                "update events set purpose = 'another' where position = 3",
                "update events set event_type = 'counter-opened' where position = 3",
                "update events set hash = previous_hash where position = 3",
                "update events set stream_id = gen_random_uuid() where position = 3",
                "delete from events where position = 3",
                "delete from events where position = 1"
            })
    void whoever_changes_the_past_is_found_out(String damage) {
        log.counterWith(log.replica(), 3);
        log.asSuperuser("alter table events disable trigger all; " + damage);
        ChainVerifier.Report report = verify();
        assertThat(report.intact()).isFalse();
        assertThat(report.broken()).isNotEmpty();
    }

    private ChainVerifier.Report verify() {
        return new ChainVerifier(log.jdbi()).verify();
    }
}

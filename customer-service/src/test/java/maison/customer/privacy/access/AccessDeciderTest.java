package maison.customer.privacy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.access.AccessCommand.Complete;
import maison.customer.privacy.access.AccessCommand.Download;
import maison.customer.privacy.access.AccessCommand.Expire;
import maison.customer.privacy.access.AccessCommand.Fail;
import maison.customer.privacy.access.AccessCommand.Request;
import maison.customer.privacy.access.AccessCommand.Resume;
import maison.customer.privacy.access.AccessRefusal.ExportExpired;
import maison.customer.privacy.access.AccessRefusal.ExportOpen;
import maison.customer.privacy.access.AccessRefusal.ExportUnknown;
import maison.customer.privacy.access.AccessRefusal.NotInThisState;
import maison.customer.privacy.access.Export.State;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AccessDeciderTest {

    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant UNTIL = AT.plusSeconds(600);
    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 1);
    private static final UUID TWO = new UUID(2, 2);

    private static final Fail FAIL = new Fail(CUSTOMER, ONE, "loyalty", "points", AT);
    private static final Resume RESUME = new Resume(CUSTOMER, ONE, AT);
    private static final Complete COMPLETE = new Complete(CUSTOMER, ONE, "abc", UNTIL, AT);
    private static final Download DOWNLOAD = new Download(CUSTOMER, ONE, AT);
    private static final Expire EXPIRE = new Expire(CUSTOMER, ONE, UNTIL);

    private final AccessDecider decider = new AccessDecider();

    private static Request request(UUID export) {
        return new Request(CUSTOMER, export, Origin.CLIENT, "own-request", "en", AT);
    }

    private Exports after(AccessCommand... commands) {
        Exports exports = decider.initial();
        for (AccessCommand command : commands) {
            exports = next(exports, command);
        }
        return exports;
    }

    private Exports next(Exports exports, AccessCommand command) {
        return decider.decide(command, exports) instanceof Accepted(var events)
                ? decider.replay(exports, events)
                : exports;
    }

    private void assertRefused(AccessCommand command, AccessRefusal why, AccessCommand... before) {
        assertThat(decider.decide(command, after(before)))
                .isEqualTo(new Refused<AccessEvent, AccessRefusal>(why));
    }

    @Test
    void one_is_collected_at_a_time() {
        assertRefused(request(TWO), new ExportOpen(ONE), request(ONE));
        assertRefused(request(TWO), new ExportOpen(ONE), request(ONE), FAIL);
        assertThat(after(request(ONE), COMPLETE, request(TWO)).byId()).hasSize(2);
    }

    @Test
    void only_what_failed_is_resumed() {
        assertRefused(RESUME, new ExportUnknown());
        assertRefused(RESUME, new NotInThisState(State.READY), request(ONE), COMPLETE);
        assertThat(after(request(ONE), FAIL, RESUME).find(ONE).orElseThrow().state())
                .isEqualTo(State.COLLECTING);
    }

    @Test
    void what_is_ready_is_fetched_until_its_day() {
        assertRefused(DOWNLOAD, new NotInThisState(State.COLLECTING), request(ONE));
        assertThat(after(request(ONE), COMPLETE, DOWNLOAD).find(ONE).orElseThrow().downloads())
                .isEqualTo(1);
        assertRefused(
                new Download(CUSTOMER, ONE, UNTIL), new ExportExpired(), request(ONE), COMPLETE);
        assertRefused(DOWNLOAD, new ExportExpired(), request(ONE), COMPLETE, EXPIRE);
    }

    @Test
    void what_the_job_says_too_late_changes_nothing() {
        for (AccessCommand late : List.of(FAIL, COMPLETE)) {
            assertThat(decider.decide(late, after(request(ONE), COMPLETE, EXPIRE)))
                    .isEqualTo(Decision.alreadyDone());
        }
        assertRefused(EXPIRE, new NotInThisState(State.COLLECTING), request(ONE));
    }

    @Property
    void never_are_two_open_and_nothing_expired_comes_back(
            @ForAll @Size(max = 30) List<@IntRange(max = 11) Integer> choices) {
        Exports exports = decider.initial();
        for (int choice : choices) {
            UUID id = choice % 2 == 0 ? ONE : TWO;
            AccessCommand command =
                    switch (choice / 2) {
                        case 0 -> request(id);
                        case 1 -> new Fail(CUSTOMER, id, "loyalty", "points", AT);
                        case 2 -> new Resume(CUSTOMER, id, AT);
                        case 3 -> new Complete(CUSTOMER, id, "abc", UNTIL, AT);
                        case 4 -> new Download(CUSTOMER, id, AT);
                        default -> new Expire(CUSTOMER, id, AT);
                    };
            Exports before = exports;
            exports = next(exports, command);
            assertThat(exports.byId().values().stream().filter(Export::isOpen).count())
                    .isLessThanOrEqualTo(1);
            for (Export each : before.byId().values()) {
                if (each.state() == State.EXPIRED) {
                    assertThat(exports.find(each.exportId())).contains(each);
                }
            }
        }
    }
}

package maison.customer.privacy.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.hold.HoldCommand.HoldUp;
import maison.customer.privacy.hold.HoldCommand.Lift;
import maison.customer.privacy.hold.HoldCommand.Place;
import maison.customer.privacy.hold.HoldCommand.Withdraw;
import maison.customer.privacy.hold.HoldEvent.ErasureHeldUp;
import maison.customer.privacy.hold.HoldRefusal.HoldIdTaken;
import maison.customer.privacy.hold.HoldRefusal.HoldUnknown;
import maison.customer.privacy.hold.HoldRefusal.NothingHeldUp;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HoldDeciderTest {

    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final Place PLACE = place(0, "litigation");
    private static final Lift LIFT = lift(0);

    private final HoldDecider decider = new HoldDecider();

    private static Place place(int number, String reason) {
        return new Place(CUSTOMER, new UUID(2, number), reason, "2026/117", AT);
    }

    private static Lift lift(int number) {
        return new Lift(CUSTOMER, new UUID(2, number), "case-closed", AT);
    }

    private Holds next(Holds holds, HoldCommand command) {
        return decider.decide(command, holds) instanceof Accepted(var events)
                ? decider.replay(holds, events)
                : holds;
    }

    private Decision<HoldEvent, HoldRefusal> after(HoldCommand command, HoldCommand... before) {
        Holds holds = decider.initial();
        for (HoldCommand each : before) {
            holds = next(holds, each);
        }
        return decider.decide(command, holds);
    }

    @Test
    void the_same_again_changes_nothing() {
        assertThat(after(PLACE, PLACE)).isEqualTo(Decision.alreadyDone());
        assertThat(after(LIFT, PLACE, LIFT)).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void an_id_is_one_hold_for_ever() {
        assertThat(after(place(0, "tax"), PLACE)).isEqualTo(new Refused<>(new HoldIdTaken()));
        assertThat(after(PLACE, PLACE, LIFT)).isEqualTo(new Refused<>(new HoldIdTaken()));
        assertThat(after(LIFT)).isEqualTo(new Refused<>(new HoldUnknown()));
    }

    @Test
    void an_erasure_waits_from_the_first_time_it_was_asked_for_until_it_is_withdrawn() {
        var ask = new HoldUp(CUSTOMER, "request-of-customer", AT);
        var again = new HoldUp(CUSTOMER, "court-order", AT.plusSeconds(60));
        var withdraw = new Withdraw(CUSTOMER, "mistake", AT.plusSeconds(90));
        assertThat(after(again, PLACE, ask)).isEqualTo(Decision.alreadyDone());
        assertThat(after(withdraw)).isEqualTo(new Refused<>(new NothingHeldUp()));
        assertThat(after(withdraw, ask, withdraw)).isEqualTo(Decision.alreadyDone());
        assertThat(after(again, ask, withdraw))
                .isEqualTo(
                        Decision.accept(
                                new ErasureHeldUp(CUSTOMER, "court-order", AT.plusSeconds(60))));
        assertThat(after(LIFT, PLACE, ask)).isInstanceOf(Accepted.class);
    }

    @Property
    void something_holds_exactly_while_one_was_placed_and_not_lifted(
            @ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> choices) {
        Holds holds = decider.initial();
        var placed = new HashSet<Integer>();
        var lifted = new HashSet<Integer>();
        for (int choice : choices) {
            int number = choice / 2;
            if (choice % 2 == 0) {
                placed.add(number);
                holds = next(holds, place(number, "litigation"));
            } else {
                if (placed.contains(number)) {
                    lifted.add(number);
                }
                holds = next(holds, lift(number));
            }
            assertThat(holds.anyOpen()).isEqualTo(!lifted.containsAll(placed));
        }
    }
}

package maison.purchase.sales.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.DeciderScenario;
import maison.purchase.sales.conflict.Conflict.Open;
import maison.purchase.sales.conflict.ConflictCommand.EaseConflict;
import maison.purchase.sales.conflict.ConflictCommand.FindConflict;
import maison.purchase.sales.conflict.ConflictCommand.ResolveConflict;
import maison.purchase.sales.conflict.ConflictEvent.ConflictEased;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictEvent.ConflictResolved;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictDeciderTest {

    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final DeciderScenario<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal>
            scenario = DeciderScenario.of(new ConflictDecider());

    private static ConflictFound found(@Nullable String amount, UUID... acts) {
        return new ConflictFound(
                ConflictKind.CREDIT_OVERSPENT,
                "subject",
                "dubai-mall",
                AT,
                List.of(acts),
                amount == null ? null : Money.parse(amount));
    }

    private static ConflictEased eased(@Nullable String amount) {
        return new ConflictEased(AT, amount == null ? null : Money.parse(amount));
    }

    private static EaseConflict ease(@Nullable String amount) {
        return new EaseConflict(AT, amount == null ? null : Money.parse(amount));
    }

    private static final ConflictResolved RESOLVED =
            new ConflictResolved(AT, "written-off", "manager-2");
    private static final ResolveConflict RESOLVE =
            new ResolveConflict(AT, "written-off", "manager-2");

    @Test
    void is_found_by_its_first_act_and_by_what_is_new() {
        scenario.given().when(new FindConflict(found(null, ONE))).then(found(null, ONE));
        scenario.given(found(null, ONE)).when(new FindConflict(found(null, ONE))).thenNothing();
        scenario.given(found(null, ONE))
                .when(new FindConflict(found(null, ONE, OTHER)))
                .then(found(null, ONE, OTHER));
        scenario.given(found("USD 5.00", ONE))
                .when(new FindConflict(found("USD 2.00", ONE)))
                .then(found("USD 2.00", ONE));
    }

    @Test
    void what_comes_later_settles_it_in_whole_or_in_part() {
        scenario.given(found(null, ONE)).when(ease(null)).then(eased(null));
        scenario.given().when(ease(null)).thenNothing();
        scenario.given(found("USD 5.00", ONE), eased("USD 5.00"))
                .when(ease("USD 1.00"))
                .thenNothing();
        var decider = new ConflictDecider();
        Conflict conflict =
                decider.replay(
                        List.of(
                                found("USD 5.00", ONE),
                                found("USD 4.00", OTHER),
                                eased("USD 6.00")));
        assertThat(conflict).isInstanceOf(Open.class);
        assertThat(((Open) conflict).amount()).isEqualTo(Money.parse("USD 3.00"));
        assertThat(((Open) conflict).acts()).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void a_manager_settles_it_once_and_a_further_act_opens_it_again() {
        scenario.given().when(RESOLVE).thenRefused(ConflictRefusal.UNKNOWN);
        scenario.given(found(null, ONE)).when(RESOLVE).then(RESOLVED);
        scenario.given(found(null, ONE), RESOLVED).when(RESOLVE).thenNothing();
        scenario.given(found(null, ONE), RESOLVED)
                .when(new ResolveConflict(AT, "paid", "manager-2"))
                .thenRefused(ConflictRefusal.SETTLED);
        scenario.given(found(null, ONE), eased(null))
                .when(RESOLVE)
                .thenRefused(ConflictRefusal.SETTLED);
        scenario.given(found(null, ONE), RESOLVED)
                .when(new FindConflict(found(null, OTHER)))
                .then(found(null, OTHER));
    }
}

package maison.customer.crm.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.crm.conflict.ConflictCommand.Settle;
import maison.customer.crm.conflict.ConflictCommand.Weigh;
import maison.customer.crm.conflict.ConflictEvent.ConflictKept;
import maison.customer.crm.conflict.ConflictEvent.ConflictPassed;
import maison.customer.crm.conflict.ConflictEvent.ConflictSettled;
import maison.customer.crm.conflict.ConflictEvent.OursKept;
import maison.customer.crm.conflict.ConflictRefusal.ConflictUnknown;
import maison.customer.identity.customer.Field;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class ConflictDeciderTest {

    static final UUID CUSTOMER = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final UUID CONFLICT = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Theirs THEIRS =
            new Theirs(CONFLICT, Field.PHONES, new Sealed("AAAA"), null, AT.minusSeconds(60));
    static final ConflictKept KEPT = new ConflictKept(CUSTOMER, "salesforce", THEIRS, AT);

    final DeciderScenario<ConflictCommand, Conflicts, ConflictEvent, ConflictRefusal> scenario =
            DeciderScenario.of(new ConflictDecider());

    static Weigh weigh(List<Field> kept, List<Theirs> asked, Set<UUID> agreed) {
        return new Weigh(CUSTOMER, "salesforce", kept, asked, agreed, AT);
    }

    static ConflictSettled settled(Choice choice) {
        return new ConflictSettled(
                CUSTOMER, "salesforce", CONFLICT, Field.PHONES, choice, "mona", AT);
    }

    @Test
    void our_values_that_stand_and_what_staff_must_decide_are_kept_in_one_act() {
        scenario.given()
                .when(weigh(List.of(Field.NAME), List.of(THEIRS), Set.of()))
                .then(new OursKept(CUSTOMER, "salesforce", List.of(Field.NAME), AT), KEPT);
    }

    @Test
    void a_conflict_is_settled_once() {
        scenario.given(KEPT)
                .when(new Settle(CONFLICT, Choice.THEIRS, "mona", AT))
                .then(settled(Choice.THEIRS));
        scenario.given(KEPT, settled(Choice.OURS))
                .when(new Settle(CONFLICT, Choice.OURS, "mona", AT))
                .thenRefused(new ConflictUnknown());
    }

    @Test
    void when_both_say_the_same_there_is_nothing_to_decide() {
        var passed = new ConflictPassed(CUSTOMER, "salesforce", CONFLICT, Field.PHONES, AT);
        scenario.given(KEPT).when(weigh(List.of(), List.of(), Set.of(CONFLICT))).then(passed);
        scenario.given(KEPT, passed)
                .when(weigh(List.of(), List.of(), Set.of(CONFLICT)))
                .thenNothing();
        scenario.given(KEPT, passed)
                .when(new Settle(CONFLICT, Choice.OURS, "mona", AT))
                .thenRefused(new ConflictUnknown());
    }
}

package maison.customer.tailoring.measurement;

import java.time.Instant;
import java.util.UUID;
import maison.customer.tailoring.measurement.MeasurementCommand.Begin;
import maison.customer.tailoring.measurement.MeasurementCommand.TakeAgain;
import maison.customer.tailoring.measurement.MeasurementCommand.Withdraw;
import maison.customer.tailoring.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.tailoring.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.tailoring.measurement.MeasurementRefusal.OtherBase;
import maison.customer.tailoring.measurement.MeasurementRefusal.OtherTemplate;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetEnded;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetIdTaken;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetUnknown;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasurementDeciderTest {

    static final UUID CUSTOMER = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final UUID SET = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final UUID BASE = UUID.fromString("0190c6a0-0000-7000-8000-000000000003");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    final DeciderScenario<MeasurementCommand, MeasurementSet, MeasurementEvent, MeasurementRefusal>
            scenario = DeciderScenario.of(new MeasurementDecider());

    static Taking taking(String template, @Nullable BaseVersion base) {
        return new Taking(template, 1, base, "riyadh-1", "tailor-3", new Sealed("AAAA"), AT);
    }

    static final Taking SHIRT = taking("shirt", null);
    static final MeasurementsTaken BEGUN = new MeasurementsTaken(CUSTOMER, SET, SHIRT);

    @Test
    void a_set_is_begun_once_and_taken_again_any_time() {
        scenario.given().when(new Begin(CUSTOMER, SET, SHIRT)).then(BEGUN);
        scenario.given(BEGUN).when(new Begin(CUSTOMER, SET, SHIRT)).thenRefused(new SetIdTaken());
        scenario.given(BEGUN).when(new TakeAgain(CUSTOMER, SET, SHIRT)).then(BEGUN);
    }

    @Test
    void nobody_elses_set_is_taken_again_or_withdrawn() {
        scenario.given(BEGUN).when(new TakeAgain(BASE, SET, SHIRT)).thenRefused(new SetUnknown());
        scenario.given().when(new TakeAgain(CUSTOMER, SET, SHIRT)).thenRefused(new SetUnknown());
        scenario.given(BEGUN)
                .when(new Withdraw(BASE, SET, "wrong-person", AT))
                .thenRefused(new SetUnknown());
    }

    @Test
    void a_set_keeps_its_template_and_an_alternate_its_base() {
        scenario.given(BEGUN)
                .when(new TakeAgain(CUSTOMER, SET, taking("thobe", null)))
                .thenRefused(new OtherTemplate());
        scenario.given(BEGUN)
                .when(new TakeAgain(CUSTOMER, SET, taking("shirt", new BaseVersion(BASE, 1))))
                .thenRefused(new OtherBase());
        var alternate =
                new MeasurementsTaken(CUSTOMER, SET, taking("shirt", new BaseVersion(BASE, 1)));
        var newer = taking("shirt", new BaseVersion(BASE, 2));
        scenario.given(alternate)
                .when(new TakeAgain(CUSTOMER, SET, newer))
                .then(new MeasurementsTaken(CUSTOMER, SET, newer));
    }

    @Test
    void what_is_withdrawn_stays_so() {
        var ended = new SetWithdrawn(CUSTOMER, SET, "wrong-person", AT);
        scenario.given(BEGUN).when(new Withdraw(CUSTOMER, SET, "wrong-person", AT)).then(ended);
        scenario.given(BEGUN, ended)
                .when(new Withdraw(CUSTOMER, SET, "wrong-person", AT))
                .thenNothing();
        scenario.given(BEGUN, ended)
                .when(new TakeAgain(CUSTOMER, SET, SHIRT))
                .thenRefused(new SetEnded());
    }
}

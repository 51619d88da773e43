package maison.customer.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class VerdictTest {

    enum Step {
        HOLD,
        ORDER,
        LIFT,
        DELIVER,
        BE_ACTIVE,
        BUY,
        TAKE_OFF,
        PUT_ON,
        DEFINE,
        A_MONTH_LATER,
        RUN
    }

    private static final Period AFTER = Period.ofMonths(2);

    /// Whatever happens in whichever order, and whenever the job runs in between.
    @Property
    void nobody_is_erased_who_is_held_or_active_or_no_policys(
            @ForAll @Size(max = 60) List<Step> steps) {
        var today = LocalDate.of(2024, 1, 31);
        var active = today;
        var holds = new TreeSet<String>();
        int defined = 1;
        int on = 1;
        boolean buyer = false;
        for (Step step : steps) {
            switch (step) {
                case HOLD -> holds.add("legal");
                case ORDER -> holds.add("order");
                case LIFT -> holds.remove("legal");
                case DELIVER -> holds.remove("order");
                case BE_ACTIVE -> active = today;
                case BUY -> {
                    active = today;
                    buyer = true;
                }
                case TAKE_OFF -> on = 0;
                case PUT_ON -> on = defined;
                case DEFINE -> defined++;
                case A_MONTH_LATER -> today = today.plusMonths(1);
                case RUN -> {
                    var verdict =
                            Verdict.of(
                                    1,
                                    on == 0 ? null : version(on),
                                    active.atTime(23, 59).toInstant(ZoneOffset.UTC),
                                    buyer,
                                    holds,
                                    today);
                    assertThat(verdict == Verdict.ERASE)
                            .isEqualTo(
                                    holds.isEmpty()
                                            && on == 1
                                            && !buyer
                                            && !active.plus(AFTER).isAfter(today));
                }
            }
        }
    }

    private static Version version(int number) {
        return new Version(
                number,
                new Terms(Map.of("en", "x"), Clients.WITHOUT_PURCHASES, AFTER, Period.ZERO),
                "anna");
    }
}

package maison.customer.clienteling.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.clienteling.rule.RuleTerms;
import maison.customer.clienteling.rule.Trigger;
import maison.customer.clienteling.rules.Rules.RuleView;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// One trigger makes one task, however often it is heard and whatever version the rule has by then.
class FollowUpProperties {

    private static final Instant SOLD = Instant.parse("2026-03-31T22:30:00Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private static RuleView rule(int number, int version, Trigger on, String after) {
        var terms = new RuleTerms(Map.of("en", "Call"), on, Period.parse(after), null, null, 2);
        return new RuleView("rule-" + number, version, terms, true);
    }

    private static Occasion sale(int sale, int customer) {
        return new Occasion(
                Trigger.SALE,
                new UUID(1, sale),
                new UUID(2, customer),
                "riyadh",
                SOLD,
                Set.of("rings"));
    }

    /// Each number is a rule, its version, a sale and a customer.
    @Property(tries = 300)
    void the_same_trigger_never_makes_two_tasks(
            @ForAll @Size(max = 60) List<@IntRange(max = 255) Integer> heard) {
        var ids = new HashMap<List<Integer>, UUID>();
        var different = new HashSet<UUID>();
        for (int each : heard) {
            int number = each & 3;
            int version = 1 + (each >> 2 & 3);
            int sale = each >> 4 & 3;
            int customer = each >> 6 & 3;
            TaskMade made =
                    FollowUp.after(
                            rule(number, version, Trigger.SALE, "P7D"),
                            sale(sale, customer),
                            RIYADH,
                            null,
                            SOLD);
            var trigger = List.of(number, sale, customer);
            assertThat(ids.computeIfAbsent(trigger, _ -> made.taskId())).isEqualTo(made.taskId());
            different.add(made.taskId());
        }
        assertThat(different).hasSameSizeAs(ids.keySet());
    }

    @Test
    void is_due_on_the_stores_day() {
        var rule = rule(1, 1, Trigger.SALE, "P7D");
        assertThat(FollowUp.after(rule, sale(1, 1), RIYADH, null, SOLD).dueOn())
                .isEqualTo(LocalDate.parse("2026-04-08"));
        assertThat(FollowUp.after(rule, sale(1, 1), ZoneOffset.UTC, null, SOLD).dueOn())
                .isEqualTo(LocalDate.parse("2026-04-07"));
        var yearly = rule(1, 1, Trigger.SALE, "P12M");
        assertThat(FollowUp.after(yearly, sale(1, 1), RIYADH, null, SOLD).dueOn())
                .isEqualTo(LocalDate.parse("2027-04-01"));
    }

    @Test
    void a_quarter_is_one_period() {
        assertThat(Trigger.QUARTER.periodOf(LocalDate.parse("2026-06-30")))
                .isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(Trigger.MONTH.periodOf(LocalDate.parse("2026-06-30")))
                .isEqualTo(LocalDate.parse("2026-06-01"));
        assertThat(Trigger.YEAR.periodOf(LocalDate.parse("2026-06-30")))
                .isEqualTo(LocalDate.parse("2026-01-01"));
    }
}

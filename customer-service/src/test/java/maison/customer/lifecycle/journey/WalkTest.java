package maison.customer.lifecycle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import maison.customer.lifecycle.journey.Walk.Entered;
import maison.customer.lifecycle.journey.Walk.Purchase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The way through the stages.
class WalkTest {

    private static final Instant BEGAN = Instant.parse("2024-01-01T10:00:00Z");
    private static final int DAYS = 1_500;

    private static Instant day(int day) {
        return BEGAN.plus(Duration.ofDays(day));
    }

    private static Walk walk(List<Instant> visits, Purchase... purchases) {
        return new Walk(BEGAN, visits, List.of(purchases), Plans.shipped());
    }

    private static Purchase bought(int day) {
        return new Purchase(day(day), null);
    }

    private static List<String> stages(Walk walk, int day) {
        return walk.until(day(day)).stream().map(Entered::stage).toList();
    }

    @Test
    void somebody_is_discovered_visits_buys_lapses_and_is_won_back() {
        var walk =
                walk(
                        List.of(day(3)),
                        bought(10),
                        bought(40),
                        bought(500),
                        bought(510),
                        bought(520));
        assertThat(stages(walk, 2000))
                .containsExactly(
                        "discovered",
                        "first-visit",
                        "first-purchase",
                        "repeat",
                        "lapsing",
                        "won-back",
                        "loyal",
                        "lapsing");
        assertThat(walk.at(day(404)).stage()).isEqualTo("repeat");
        assertThat(walk.at(day(405)).stage()).isEqualTo("lapsing");
        assertThat(walk.next(day(100)))
                .hasValueSatisfying(next -> {
                    assertThat(next.stage()).isEqualTo("lapsing");
                    assertThat(next.at()).isEqualTo(day(405));
                });
    }

    @Test
    void what_came_back_was_bought_until_then() {
        var walk = walk(List.of(), new Purchase(day(10), day(20)));
        assertThat(stages(walk, 30)).containsExactly("discovered", "first-purchase", "discovered");
        assertThat(walk.next(day(30))).isEmpty();
    }

    @Test
    void a_new_plan_counts_from_its_day_on() {
        var plan =
                new Plan(
                        day(100),
                        List.of(
                                new Stage(
                                        "client",
                                        Map.of("en", "Client"),
                                        List.of(new Condition(Metric.PURCHASES, 1, null))),
                                new Stage("nobody", Map.of("en", "Nobody"), List.of())));
        var walk = new Walk(BEGAN, List.of(), List.of(bought(10)), Plans.shipped().and(plan));
        assertThat(walk.until(day(200)))
                .containsExactly(
                        new Entered("discovered", BEGAN, 0),
                        new Entered("first-purchase", day(10), 0),
                        new Entered("client", day(100), 1));
    }

    // Of each number the day of a purchase; every third is brought back some days later.
    private static List<Purchase> purchases(List<Integer> days, @Nullable Instant known) {
        var purchases = new ArrayList<Purchase>();
        for (int each : days) {
            Instant undone = each % 3 == 0 ? day(each + each % 50 + 1) : null;
            if (known == null) {
                purchases.add(new Purchase(day(each), undone));
            } else if (!day(each).isAfter(known)) {
                purchases.add(
                        new Purchase(
                                day(each),
                                undone == null || undone.isAfter(known) ? null : undone));
            }
        }
        return purchases;
    }

    @Property(tries = 300)
    void the_stage_at_a_moment_is_the_one_recorded_then(
            @ForAll @Size(max = 12) List<@IntRange(max = DAYS) Integer> days,
            @ForAll @IntRange(max = 2 * DAYS) int moment) {
        var then = day(moment);
        var whole = new Walk(BEGAN, visits(days, null), purchases(days, null), Plans.shipped());
        var known = new Walk(BEGAN, visits(days, then), purchases(days, then), Plans.shipped());

        assertThat(whole.until(then).getLast().stage()).isEqualTo(whole.at(then).stage());
        assertThat(whole.until(then)).isEqualTo(known.until(then));
        whole.next(then)
                .ifPresent(next ->
                        assertThat(whole.at(next.at().minusMillis(1)).stage())
                                .isEqualTo(whole.at(then).stage()));
    }

    @Property(tries = 200)
    void the_order_in_which_things_are_heard_makes_no_difference(
            @ForAll @Size(max = 12) List<@IntRange(max = DAYS) Integer> days, @ForAll long seed) {
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed));
        var one = new Walk(BEGAN, visits(days, null), purchases(days, null), Plans.shipped());
        var other =
                new Walk(BEGAN, visits(shuffled, null), purchases(shuffled, null), Plans.shipped());
        assertThat(other.until(day(3 * DAYS))).isEqualTo(one.until(day(3 * DAYS)));
    }

    // They came a week before they bought.
    private static List<Instant> visits(List<Integer> days, @Nullable Instant known) {
        return days.stream()
                .filter(each -> each > 7)
                .map(each -> day(each - 7))
                .filter(each -> known == null || !each.isAfter(known))
                .toList();
    }
}

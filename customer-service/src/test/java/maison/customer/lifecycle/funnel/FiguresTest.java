package maison.customer.lifecycle.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.lifecycle.funnel.Figures.Period;
import maison.customer.lifecycle.funnel.Figures.Stays;
import maison.customer.lifecycle.journey.Plan;
import maison.customer.lifecycle.journey.Plans;
import maison.customer.lifecycle.journey.Walk;
import maison.customer.lifecycle.journey.Walk.Purchase;
import maison.customer.lifecycle.staying.Tally;
import maison.customer.lifecycle.staying.Tally.Cell;
import maison.customer.lifecycle.staying.Trail;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The numbers of the funnel, as they are kept by changes and as they would be counted at once.
class FiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final Instant BEGAN = Instant.parse("2024-01-01T10:00:00Z");
    private static final int DAYS = 1_500;

    private static Stays stays(String stage, int came, @Nullable Integer left, long count) {
        return new Stays(
                stage,
                DAY.plusDays(came),
                left == null ? null : DAY.plusDays(left),
                left == null ? null : "repeat",
                count);
    }

    @Test
    void a_period_has_its_first_day_and_not_its_last() {
        var period = new Period(DAY.plusDays(10), DAY.plusDays(20));
        var all =
                List.of(
                        stays("first", 0, 9, 100),
                        stays("first", 0, 10, 1),
                        stays("first", 9, 19, 2),
                        stays("first", 10, 20, 4),
                        stays("first", 19, null, 8),
                        stays("first", 20, null, 16));
        assertThat(Figures.of(all, period, DAY.plusDays(33), Map.of("first", 13)))
                .hasEntrySatisfying(
                        "first",
                        first -> {
                            assertThat(first.now()).isEqualTo(24);
                            assertThat(first.atStart()).isEqualTo(1 + 2);
                            assertThat(first.atEnd()).isEqualTo(4 + 8);
                            assertThat(first.entered()).isEqualTo(4 + 8);
                            assertThat(first.left()).isEqualTo(1 + 2);
                            assertThat(first.stuck()).isEqualTo(8);
                        });
    }

    @Test
    void the_median_and_what_nine_of_ten_took_are_of_the_days_in_the_stage() {
        var all =
                List.of(
                        stays("first", 0, 10, 5),
                        stays("first", 5, 30, 4),
                        stays("first", 5, 65, 1));
        var figures =
                Figures.of(all, new Period(DAY, DAY.plusDays(100)), DAY.plusDays(100), Map.of());
        assertThat(figures)
                .hasEntrySatisfying(
                        "first",
                        first ->
                                assertThat(first.moves())
                                        .hasEntrySatisfying(
                                                "repeat",
                                                took -> {
                                                    assertThat(took.count()).isEqualTo(10);
                                                    assertThat(took.days(50)).isEqualTo(10);
                                                    assertThat(took.days(90)).isEqualTo(25);
                                                }));
    }

    // Somebody's way as it was known then: each number is the day of a purchase, every third one
    // was brought back after some days, and every second time they came before.
    private static Walk walk(List<Integer> days, int known) {
        var visits = new ArrayList<Instant>();
        var purchases = new ArrayList<Purchase>();
        for (int each : days) {
            if (each <= known) {
                int back = each + each % 50 + 1;
                purchases.add(
                        new Purchase(day(each), each % 3 == 0 && back <= known ? day(back) : null));
                if (each % 2 == 0 && each > 7) {
                    visits.add(day(each - 7));
                }
            }
        }
        return new Walk(BEGAN, visits, purchases, new Plans(List.of(Plan.SHIPPED)));
    }

    private static Instant day(int day) {
        return BEGAN.plus(Duration.ofDays(day));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofInstant(day(day), ZoneOffset.UTC);
    }

    private static List<Trail> trails(List<List<Integer>> people, int known, int now) {
        var trails = new ArrayList<Trail>();
        for (int each = 0; each < people.size(); each++) {
            var days = people.get(each);
            trails.add(
                    Trail.of(
                            new UUID(0, each),
                            days.size() % 2 == 0 ? null : "store-" + known % 2,
                            walk(days, known),
                            day(now)));
        }
        return trails;
    }

    private static List<Stays> stays(Map<Cell, Integer> cells) {
        return cells.entrySet().stream()
                .map(each ->
                        new Stays(
                                each.getKey().stage(),
                                each.getKey().enteredOn(),
                                each.getKey().leftOn(),
                                each.getKey().next(),
                                each.getValue()))
                .toList();
    }

    @Property(tries = 300)
    void everybody_is_in_a_stage_and_what_comes_less_what_leaves_is_by_how_much_it_grew(
            @ForAll @Size(max = 6) List<@Size(max = 8) List<@IntRange(max = DAYS) Integer>> people,
            @ForAll @IntRange(max = DAYS) int heardUntil,
            @ForAll @IntRange(max = 2 * DAYS) int now,
            @ForAll @IntRange(max = 2 * DAYS) int start,
            @ForAll @IntRange(min = 1, max = 900) int length) {
        // They were counted once, then more was heard and time went by.
        var earlier = trails(people, Math.min(heardUntil, now), Math.min(heardUntil, now));
        var later = trails(people, now, now);
        var kept = new HashMap<Cell, Integer>(Tally.between(List.of(), earlier));
        Tally.between(earlier, later)
                .forEach((cell, change) -> kept.merge(cell, change, Integer::sum));
        kept.values().removeIf(each -> each == 0);
        assertThat(kept).isEqualTo(Tally.between(List.of(), later));
        assertThat(kept.values()).allMatch(each -> each > 0);

        var period = new Period(date(start), date(start + length));
        var figures = Figures.of(stays(kept), period, date(now), Map.of());
        assertThat(figures.values().stream().mapToLong(Figures::now).sum())
                .isEqualTo(people.size());
        figures.forEach((stage, own) -> {
            assertThat(own.entered() - own.left()).as(stage).isEqualTo(own.atEnd() - own.atStart());
            assertThat(own.moves().values().stream().mapToLong(Durations::count).sum())
                    .as(stage)
                    .isEqualTo(own.left());
        });
        long everybody = start > 0 ? people.size() : 0;
        if (start <= now) {
            assertThat(figures.values().stream().mapToLong(Figures::atStart).sum())
                    .isEqualTo(everybody);
        }
    }
}

package maison.purchase.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.WarrantyCommand.Claim;
import maison.purchase.aftercare.warranty.WarrantyCommand.Extend;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Months are the calendar's and days are the store's, over month ends and changes of the clock.
class CoverPropertiesTest {

    private final WarrantyDecider decider = new WarrantyDecider();

    @Property(tries = 1000)
    void the_last_day_is_the_same_day_of_a_later_month_or_that_months_last(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 240) int months) {
        // Counted by hand, without the calendar's own addition.
        int index = start.getYear() * 12 + start.getMonthValue() - 1 + months;
        YearMonth month = YearMonth.of(index / 12, index % 12 + 1);
        LocalDate expected = month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
        assertThat(new Cover(start, months).lastDay()).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void the_last_day_is_wholly_covered_and_the_next_not_at_all(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 240) int months,
            @ForAll("zones") ZoneId zone) {
        var cover = new Cover(start, months);
        Instant end = cover.endsAt(zone);
        assertThat(end.minusNanos(1).atZone(zone).toLocalDate()).isEqualTo(cover.lastDay());
        assertThat(end.atZone(zone).toLocalDate()).isEqualTo(cover.lastDay().plusDays(1));
    }

    @Property(tries = 500)
    void extended_step_by_step_is_extended_at_once(
            @ForAll("days") LocalDate start,
            @ForAll List<@IntRange(min = 1, max = 30) Integer> extensions,
            @ForAll("zones") ZoneId zone) {
        List<Integer> few = extensions.subList(0, Math.min(20, extensions.size()));
        Warranty warranty = decider.evolve(decider.initial(), facts(start, 12, zone));
        for (int at = 0; at < few.size(); at++) {
            var decision =
                    decider.decide(
                            new Extend(null, note(at, Instant.EPOCH), few.get(at), null), warranty);
            warranty = decider.replay(warranty, ((Accepted<WarrantyEvent, ?>) decision).events());
        }
        int months = 12 + few.stream().mapToInt(Integer::intValue).sum();
        assertThat(((Promised) warranty).endsAt()).isEqualTo(new Cover(start, months).endsAt(zone));
    }

    @Property(tries = 500)
    void a_claim_is_covered_up_to_the_very_end_and_said_why_not_after_it(
            @ForAll("days") LocalDate start, @ForAll("zones") ZoneId zone) {
        WarrantyRegistered facts = facts(start, 24, zone);
        Instant end = facts.endsAt();
        assertThat(reasons(facts, end.minusMillis(1), "wear-and-tear")).isEmpty();
        assertThat(reasons(facts, end, "wear-and-tear")).containsExactly(Reason.EXPIRED);
        assertThat(reasons(facts, start.atStartOfDay(zone).toInstant().minusMillis(1), "loss"))
                .containsExactly(Reason.NOT_STARTED, Reason.CAUSE_EXCLUDED);
    }

    @Test
    void a_day_of_twenty_three_hours_is_a_day_and_so_is_one_that_begins_at_one() {
        // In Santiago clocks go from 24:00 to 01:00; in London the 29th of March has 23 hours.
        ZoneId santiago = ZoneId.of("America/Santiago");
        assertThat(new Cover(LocalDate.parse("2025-08-06"), 1).endsAt(santiago))
                .isEqualTo(Instant.parse("2025-09-07T04:00:00Z"));
        ZoneId london = ZoneId.of("Europe/London");
        Instant end = new Cover(LocalDate.parse("2026-02-28"), 1).endsAt(london);
        assertThat(end).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        Instant next =
                new Cover(LocalDate.parse("2026-02-28"), 1)
                        .lastDay()
                        .plusDays(2)
                        .atStartOfDay(london)
                        .toInstant();
        assertThat(Duration.between(end, next)).isEqualTo(Duration.ofHours(23));
        assertThat(new Cover(LocalDate.parse("2027-08-31"), 6).lastDay())
                .isEqualTo(LocalDate.parse("2028-02-29"));
    }

    private List<Reason> reasons(WarrantyRegistered facts, Instant at, String cause) {
        var decision =
                decider.decide(
                        new Claim(
                                facts,
                                note(1, at),
                                new UUID(2, 1),
                                cause,
                                new Standing(false, false, true)),
                        decider.initial());
        var events = ((Accepted<WarrantyEvent, ?>) decision).events();
        assertThat(events.getFirst()).isEqualTo(facts);
        return ((ClaimDecided) events.getLast()).reasons();
    }

    private static WarrantyRegistered facts(LocalDate start, int months, ZoneId zone) {
        return new WarrantyRegistered(
                new UUID(0, 1),
                null,
                "s",
                zone.getId(),
                Instant.EPOCH,
                start,
                new Terms("warranty-1", months, true, List.of("loss")),
                true);
    }

    private static Note note(int step, Instant at) {
        return new Note(new UUID(1, step), "s", at);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("1995-01-01").toEpochDay(),
                        LocalDate.parse("2045-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Riyadh",
                        "Europe/London",
                        "America/Santiago",
                        "America/New_York",
                        "Africa/Cairo",
                        "Asia/Beirut",
                        "Pacific/Apia",
                        "Australia/Lord_Howe")
                .map(ZoneId::of);
    }
}

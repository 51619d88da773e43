package maison.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import maison.loyalty.programme.Promotions.Stacking;
import org.jspecify.annotations.Nullable;

/// Finds promotions that stand in each other's way, or that are never on.
final class PromotionCheck {

    /// No store's clock is further from UTC.
    private static final int ZONE_DAYS = 1;

    private static final int DAYS_OF_WEEK = 7;

    private final Flaws flaws;
    private final String path;

    PromotionCheck(Flaws flaws, String path) {
        this.flaws = flaws;
        this.path = path;
    }

    /// @param first whether the version also rules the time before it
    /// @param end when the next version begins; null if there is none
    void check(ProgrammeVersion version, boolean first, @Nullable Instant end) {
        Promotions promotions = version.earning().promotions();
        List<Promotion> list = promotions.list();
        for (int i = 0; i < list.size(); i++) {
            hasItsWeekday(list.get(i), i);
            isEverOn(list.get(i), i, first ? null : version.effectiveFrom(), end);
            for (int j = 0; j < i && promotions.stacking() == Stacking.BEST_WINS; j++) {
                flaws.unless(
                        !list.get(i).givesAs(list.get(j)) || !list.get(i).meets(list.get(j)),
                        path + "/" + i,
                        ("gives the same as '%s' to the same sales, of which only one counts:"
                                        + " join them, or keep their conditions apart")
                                .formatted(list.get(j).promotion()));
            }
        }
    }

    private void isEverOn(
            Promotion promotion, int place, @Nullable Instant begin, @Nullable Instant end) {
        LocalDate until = promotion.schedule().until();
        LocalDate from = promotion.schedule().from();
        flaws.unless(
                begin == null || until == null || !until.isBefore(day(begin).minusDays(ZONE_DAYS)),
                path + "/" + place + "/until",
                "is over before this version begins: leave it out of this version");
        flaws.unless(
                end == null || from == null || !from.isAfter(day(end).plusDays(ZONE_DAYS)),
                path + "/" + place + "/from",
                "begins when this version is no longer in force: put it into the next one");
    }

    private void hasItsWeekday(Promotion promotion, int place) {
        Schedule schedule = promotion.schedule();
        LocalDate from = schedule.from();
        LocalDate until = schedule.until();
        if (schedule.weekdays().isEmpty()
                || from == null
                || until == null
                || until.isBefore(from)) {
            return;
        }
        flaws.unless(
                from.datesUntil(until.plusDays(1))
                        .limit(DAYS_OF_WEEK)
                        .anyMatch(day -> schedule.weekdays().contains(day.getDayOfWeek())),
                path + "/" + place + "/weekdays",
                "none of them is between from and until");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

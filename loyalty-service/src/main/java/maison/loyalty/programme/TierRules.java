package maison.loyalty.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has which tier, and for how long.
///
/// @param window over which annual spend and transactions are counted
/// @param keeping how a tier is kept and lost
/// @param ladder from the entry tier up
public record TierRules(Window window, Keeping keeping, List<Tier> ladder) {

    /// What "annual" means.
    public sealed interface Window {

        /// The first instant at which a sale no longer counts.
        Instant end(Instant sale);

        /// So far back.
        record Rolling(Duration length) implements Window {
            @Override
            public Instant end(Instant sale) {
                return sale.plus(length);
            }
        }

        /// The calendar year.
        ///
        /// @param zone where the year begins and ends
        record CalendarYear(ZoneId zone) implements Window {
            @Override
            public Instant end(Instant sale) {
                return yearAfter(sale, zone);
            }
        }
    }

    /// How a tier is kept that is no longer earned, and what comes after it.
    ///
    /// @param grace how long it is kept
    /// @param toEndOfYearIn where grace begins only with the end of the calendar year in which the
    ///   tier was lost: the zone of that year; null for at once
    /// @param downgrade how far it falls then
    public record Keeping(Duration grace, @Nullable ZoneId toEndOfYearIn, Downgrade downgrade) {}

    /// How far a tier falls.
    public enum Downgrade implements Worded {
        /// To what is earned.
        TO_EARNED("to-earned"),
        /// To the tier below; the next fall comes no sooner than this one did.
        ONE_STEP("one-step");

        private final String word;

        Downgrade(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    public TierRules {
        ladder = List.copyOf(ladder);
    }

    private static Instant yearAfter(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalDate()
                .with(TemporalAdjusters.firstDayOfNextYear())
                .atStartOfDay(zone)
                .toInstant();
    }

    /// When a tier falls.
    ///
    /// @param lostAt since when it is no longer earned
    public Instant fallsAt(Instant lostAt) {
        ZoneId zone = keeping.toEndOfYearIn();
        Instant graceFrom = zone == null ? lostAt : yearAfter(lostAt, zone);
        return graceFrom.plus(keeping.grace());
    }

    /// Where a tier falls to.
    ///
    /// @param held its place on the ladder
    /// @param earned the place that is earned, below it
    public int below(int held, int earned) {
        return switch (keeping.downgrade()) {
            case TO_EARNED -> earned;
            case ONE_STEP -> held - 1;
        };
    }

    /// The place on the ladder that the measures earn.
    public int earned(Measures measures) {
        for (int place = ladder.size() - 1; place > 0; place--) {
            if (ladder.get(place).earnedBy(measures)) {
                return place;
            }
        }
        return 0;
    }

    /// The tier at a place on the ladder; the highest, if a version has fewer.
    public Tier at(int place) {
        return ladder.get(Math.min(place, ladder.size() - 1));
    }

    /// The place of a tier by name; -1 if this version does not have it.
    public int placeOf(String name) {
        for (int place = 0; place < ladder.size(); place++) {
            if (ladder.get(place).name().equals(name)) {
                return place;
            }
        }
        return -1;
    }
}

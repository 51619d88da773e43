package maison.loyalty.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Points for what a member does or celebrates, apart from buying.
///
/// @param activities any one of them brings it
/// @param points what it brings
/// @param pointsByTier what it brings members of a tier instead; for a milestone, who reach it
/// @param proof whether a link must show that it was done
/// @param cap how often it is given; null for every time. A milestone is given once for each tier
/// @param returnDays for a referral: how long after the purchase it is due
/// @param namedWithinDays for a referral: how long after the first purchase members can say who
///   brought them
/// @param validMonths how many months its points are good; null for as long as those of a sale
public record Bonus(
        String bonus,
        String description,
        Set<Activity> activities,
        long points,
        Map<String, Long> pointsByTier,
        boolean proof,
        @Nullable Cap cap,
        int returnDays,
        int namedWithinDays,
        @Nullable Integer validMonths) {

    /// What brings a bonus.
    public enum Activity implements Worded {
        WELCOME("welcome"),
        /// For who brings another.
        REFERRAL("referral"),
        /// For who was brought.
        REFERRED("referred"),
        REVIEW("review"),
        PHOTO("photo"),
        SHARE("share"),
        BIRTHDAY_MONTH("birthday-month"),
        ANNIVERSARY("anniversary"),
        TIER_MILESTONE("tier-milestone"),
        SURVEY("survey");

        private final String word;

        Activity(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// How often a bonus is given.
    public record Cap(int times, Per per) {}

    /// The time over which a cap counts, by the calendar where the member is.
    public enum Per implements Worded {
        DAY("day"),
        MONTH("month"),
        YEAR("year"),
        LIFETIME("lifetime");

        private final String word;

        Per(String word) {
            this.word = word;
        }

        /// The first day of the time that a day is of.
        public LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
                case LIFETIME -> LocalDate.EPOCH;
            };
        }

        /// The first day of the next such time; null if there is none.
        public @Nullable LocalDate nextAfter(LocalDate day) {
            return switch (this) {
                case DAY -> day.plusDays(1);
                case MONTH -> startOf(day).plusMonths(1);
                case YEAR -> startOf(day).plusYears(1);
                case LIFETIME -> null;
            };
        }

        @Override
        public String word() {
            return word;
        }
    }

    public Bonus {
        activities = Set.copyOf(activities);
        pointsByTier = Map.copyOf(pointsByTier);
    }

    /// What it brings a member of a tier.
    public long pointsFor(String tier) {
        return pointsByTier.getOrDefault(tier, points);
    }
}

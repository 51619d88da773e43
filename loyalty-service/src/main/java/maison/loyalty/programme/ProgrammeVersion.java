package maison.loyalty.programme;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules from one instant on. A published version is never edited; a later one supersedes it.
///
/// @param bonuses what is given apart from sales
/// @param rewards what points can be exchanged for, in the order in which they are shown
public record ProgrammeVersion(
        String version,
        Instant effectiveFrom,
        EarningRules earning,
        TierRules tiers,
        List<Bonus> bonuses,
        List<Reward> rewards,
        Limits limits) {

    public ProgrammeVersion {
        bonuses = List.copyOf(bonuses);
        rewards = List.copyOf(rewards);
    }

    /// The bonus that an activity brings; null if there is none.
    public @Nullable Bonus bonusFor(Bonus.Activity activity) {
        for (Bonus each : bonuses) {
            if (each.activities().contains(activity)) {
                return each;
            }
        }
        return null;
    }

    /// The bonus of this name.
    ///
    /// @throws IllegalStateException if there is none, though something was claimed for it
    public Bonus bonus(String name) {
        for (Bonus each : bonuses) {
            if (each.bonus().equals(name)) {
                return each;
            }
        }
        throw new IllegalStateException("%s has no bonus %s".formatted(version, name));
    }

    /// The first instant at which points of a bonus are gone.
    ///
    /// @param given when they were given, where that was
    public Instant expiryOf(Bonus bonus, ZonedDateTime given) {
        Integer months = bonus.validMonths();
        return months == null
                ? earning.expiry().after(given)
                : given.plusMonths(months).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The same rules from another instant on.
    public ProgrammeVersion beginningAt(Instant instant) {
        return new ProgrammeVersion(version, instant, earning, tiers, bonuses, rewards, limits);
    }

    /// The reward of this name; null if there is none.
    public @Nullable Reward reward(String name) {
        for (Reward each : rewards) {
            if (each.reward().equals(name)) {
                return each;
            }
        }
        return null;
    }
}

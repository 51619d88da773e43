package maison.loyalty.programme;

import java.time.Instant;
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

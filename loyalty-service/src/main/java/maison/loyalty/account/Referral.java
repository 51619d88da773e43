package maison.loyalty.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who brought a member here, and what came of it.
///
/// @param qualifiedBy the purchase by which the reward was last said to be due; null while none is
/// @param outcome null while nothing was decided
/// @param reason why it is held or was taken back; null otherwise
/// @param round counts how often a reward was taken back, so that each has a lot of its own
public record Referral(
        Attribution named,
        @Nullable UUID qualifiedBy,
        @Nullable Outcome outcome,
        @Nullable String reason,
        int round) {

    /// What became of the reward.
    public enum Outcome {
        /// Somebody has to look first.
        HELD,
        /// Both sides have what the programme gives.
        REWARDED,
        /// Somebody looked and it is given for no purchase.
        REJECTED,
        /// The purchase came back. Another one can bring it again.
        TAKEN_BACK
    }

    /// Somebody was named, perhaps instead of another; lots of rewards that were taken back stay
    /// taken.
    static Referral of(Attribution named, @Nullable Referral before) {
        return new Referral(named, null, null, null, before == null ? 0 : before.round());
    }

    Referral qualified(@Nullable UUID sale) {
        return new Referral(named, sale, outcome, reason, round);
    }

    Referral settled(Outcome next, @Nullable String why) {
        boolean back = outcome == Outcome.REWARDED && next != Outcome.REWARDED;
        return new Referral(named, qualifiedBy, next, why, back ? round + 1 : round);
    }

    /// The lot of the member who was brought here.
    UUID ownLot() {
        return named("referred " + named.referrer() + " " + round);
    }

    /// The lot of a referrer.
    static UUID rewardLot(UUID referred, int round) {
        return named("referral of " + referred + " " + round);
    }

    static UUID withdrawalOf(UUID lot) {
        return named("withdrawal of " + lot);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package maison.loyalty.account;

import maison.loyalty.programme.Reward;
import org.jspecify.annotations.Nullable;

/// What a member can have, by the very rule that decides when they ask for it.
public final class Rewards {

    private Rewards() {}

    /// Why a member cannot have a reward, as far as their account says; null if they can.
    ///
    /// @param store whose day counts for a daily limit
    public static @Nullable LoyaltyRefusal why(
            Account account, Standing standing, Reward reward, String store) {
        return Redeeming.why(account, standing, reward, store);
    }
}

package maison.loyalty.account;

import java.time.Instant;
import java.util.List;

/// What a loyalty account can be asked to do.
public sealed interface LoyaltyCommand {

    /// Take note of facts, in any order, some perhaps known already. The first opens the account.
    ///
    /// @param now what has expired or lapsed by then is recorded too
    record Learn(List<Fact> facts, Instant now) implements LoyaltyCommand {
        public Learn {
            facts = List.copyOf(facts);
        }
    }

    /// Record what time alone has changed.
    record Review(Instant now) implements LoyaltyCommand {}
}

package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;

/// What a sale that has not happened would bring: found by letting the decider learn it, on a state
/// that is then forgotten. So it cannot differ from what the sale will earn.
///
/// @param points what the sale would earn
/// @param reckoning how they come about, line by line
/// @param before the account at the sale's time without it
/// @param after the account at the sale's time with it
public record Quote(long points, Reckoning reckoning, Standing before, Standing after) {

    /// @param sale under an id that the account does not know
    /// @param now what has expired or lapsed by then is decided too, as it would be
    /// @throws IllegalArgumentException if the account knows the sale
    public static Quote of(AccountDecider decider, Account account, Sale sale, Instant now) {
        List<LoyaltyEvent> events =
                switch (decider.decide(new Learn(List.of(sale), now), account)) {
                    case Accepted<LoyaltyEvent, LoyaltyRefusal>(var decided) -> decided;
                    case Refused<LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                            throw new IllegalStateException("No sale is refused: " + refusal);
                };
        Earned earned = earned(events, sale);
        Account after = decider.replay(account, events);
        Kept kept = Kept.of(new Counted(sale, earned), List.of(), account.programme());
        return new Quote(
                earned.points(),
                Reckoning.of(kept, account.programme().at(sale.at()).earning()),
                Standing.of(account, sale.at()),
                Standing.of(after, sale.at()));
    }

    private static Earned earned(List<LoyaltyEvent> events, Sale sale) {
        for (LoyaltyEvent event : events) {
            if (event instanceof SaleCounted(var counted, var earned, _)
                    && counted.id().equals(sale.id())) {
                return earned;
            }
        }
        throw new IllegalArgumentException("The account knows this sale: " + sale.id());
    }
}

package maison.loyalty.account;

import java.util.List;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyCommand.Review;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import maison.loyalty.programme.Programme;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of a loyalty account.
public final class AccountDecider
        implements Decider<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> {

    private final Programme programme;

    public AccountDecider(Programme programme) {
        this.programme = programme;
    }

    @Override
    public Account initial() {
        return Account.unopened(programme);
    }

    @Override
    public Decision<LoyaltyEvent, LoyaltyRefusal> decide(LoyaltyCommand command, Account account) {
        return switch (command) {
            case Learn(var facts, var now) -> {
                var learning = new Learning(account, now);
                facts.forEach(learning::learn);
                yield Decision.acceptAll(learning.conclude());
            }
            case Review _ when !account.opened() ->
                    Decision.refuse(new LoyaltyRefusal.AccountNotOpen());
            case Review(var now) -> Decision.acceptAll(new Learning(account, now).review());
        };
    }

    @Override
    public Account evolve(Account account, LoyaltyEvent event) {
        return replay(account, List.of(event));
    }

    /// Adds all events before anything is derived: a long history costs no more than its last
    /// state.
    @Override
    public Account replay(Account account, Iterable<? extends LoyaltyEvent> events) {
        var builder = new AccountBuilder(account);
        for (LoyaltyEvent event : events) {
            apply(event, builder);
        }
        return builder.build();
    }

    private static void apply(LoyaltyEvent event, AccountBuilder account) {
        switch (event) {
            case SaleCounted(var sale, var earned, _) -> account.add(new Counted(sale, earned));
            case LinesReturned(var returned, _) -> account.add(returned);
            case UnlinkedReturnNoted(var returned, _) -> account.add(returned);
            case PointsReversed _, AccountReviewed _ -> {
                // Said to others; follows from the facts.
            }
            case PointsExpired expired -> account.sayExpired(expired.at());
            case TierChanged changed -> account.sayTier(changed.move().to());
        }
    }
}

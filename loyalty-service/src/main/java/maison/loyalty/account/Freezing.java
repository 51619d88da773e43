package maison.loyalty.account;

import maison.loyalty.account.LoyaltyCommand.SetFreeze;
import maison.loyalty.account.LoyaltyEvent.FreezeChanged;
import maison.loyalty.account.LoyaltyRefusal.AccountFrozen;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.platform.eventstore.Decision;

/// Keeps points from being used, and lets them be used again.
final class Freezing {

    private Freezing() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> set(Account account, SetFreeze asked) {
        boolean erased = asked.frozen() && asked.reason().equals(Freeze.ERASED);
        // Who was erased may have bought before: a sale that becomes known later finds it frozen.
        if (!erased && !account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        Freeze known = account.freeze();
        boolean same =
                known == null
                        ? !asked.frozen()
                        : asked.frozen() && known.reason().equals(asked.reason());
        if (same) {
            return Decision.alreadyDone();
        }
        if (known != null && known.reason().equals(Freeze.ERASED)) {
            return Decision.refuse(new AccountFrozen(known.reason()));
        }
        Freeze freeze = asked.frozen() ? new Freeze(asked.now(), asked.reason(), asked.by()) : null;
        var learning = new Learning(account, asked.now());
        learning.note(next -> new FreezeChanged(asked.now(), freeze, asked.reason(), next));
        return Decision.acceptAll(learning.conclude());
    }
}

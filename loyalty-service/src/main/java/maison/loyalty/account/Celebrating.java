package maison.loyalty.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.CapReached;
import maison.loyalty.account.LoyaltyRefusal.NoBonusFor;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.Bonus.Per;
import maison.loyalty.programme.ProgrammeVersion;
import maison.platform.eventstore.Decision;

/// Points in the month of a member's birthday, once for each year.
final class Celebrating {

    private Celebrating() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> celebrate(Account account, Celebrate asked) {
        if (!account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        List<UUID> lots =
                asked.years().stream()
                        .sorted()
                        .map(Celebrating::lotOf)
                        .filter(each -> !account.extras().knows(each))
                        .toList();
        if (lots.isEmpty()) {
            return Decision.alreadyDone();
        }
        ProgrammeVersion rules = account.programme().at(asked.now());
        Bonus bonus = rules.bonusFor(Activity.BIRTHDAY_MONTH);
        long points =
                bonus == null
                        ? 0
                        : bonus.pointsFor(Standing.of(account, asked.now()).tier().name());
        if (bonus == null || points == 0) {
            return Decision.refuse(new NoBonusFor(Activity.BIRTHDAY_MONTH.word()));
        }
        // The lot itself is one for each year, that of the member's own calendar: by another one
        // the next may begin in the old year.
        CapReached capped =
                bonus.cap() != null && bonus.cap().per() == Per.LIFETIME
                        ? Caps.reached(account, rules, bonus, asked.now())
                        : null;
        if (capped != null) {
            return Decision.refuse(capped);
        }
        var learning = new Learning(account, asked.now());
        for (UUID lot : lots) {
            learning.learn(
                    new Grant(
                            lot,
                            asked.now(),
                            bonus.bonus(),
                            points,
                            asked.now(),
                            rules.expiryOf(bonus, asked.now().atZone(Claiming.zone(rules, null))),
                            rules.version(),
                            null));
        }
        return Decision.acceptAll(learning.conclude());
    }

    private static UUID lotOf(int year) {
        return UUID.nameUUIDFromBytes(("birthday month " + year).getBytes(StandardCharsets.UTF_8));
    }
}

package maison.loyalty.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.loyalty.account.LoyaltyEvent.BirthdayMonthNoted;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.Bonus.Per;
import maison.loyalty.programme.ProgrammeVersion;
import maison.platform.eventstore.Decision;

/// Points for who registered, once, and in the month of a member's birthday, once for each year.
final class Celebrating {

    /// The lot of who is welcomed.
    static final UUID WELCOME = lot("welcome");

    private Celebrating() {}

    private static UUID lot(String occasion) {
        return UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8));
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> celebrate(Account account, Celebrate asked) {
        var grants = new ArrayList<Grant>();
        Instant registeredAt = asked.registeredAt();
        if (registeredAt != null) {
            ProgrammeVersion then = account.programme().at(registeredAt);
            grants.addAll(gifts(account, Activity.WELCOME, then, List.of("welcome"), asked.now()));
        }
        boolean open = account.openedBy(asked.now()) || !grants.isEmpty();
        if (!open && asked.years().isEmpty()) {
            return Decision.refuse(new AccountNotOpen());
        }
        if (open) {
            grants.addAll(
                    gifts(
                            account,
                            Activity.BIRTHDAY_MONTH,
                            account.programme().at(asked.now()),
                            asked.years().keySet().stream()
                                    .sorted()
                                    .map(each -> "birthday month " + each)
                                    .toList(),
                            asked.now()));
        }
        var learning = new Learning(account, asked.now());
        // Also of who is no member yet: they may become one within the month.
        new TreeMap<>(asked.years()).forEach((year, at) -> note(account, learning, year, at));
        grants.forEach(learning::learn);
        return Decision.acceptAll(learning.conclude());
    }

    private static void note(Account account, Learning learning, int year, Instant at) {
        if (!account.birthdays().noted().containsKey(year)) {
            learning.note(next -> new BirthdayMonthNoted(year, at, next));
            learning.change(builder -> builder.noteBirthday(year, at));
        }
    }

    /// A grant for each of these occasions for which there was none, if the programme gives
    /// anything.
    private static List<Grant> gifts(
            Account account,
            Activity activity,
            ProgrammeVersion rules,
            List<String> occasions,
            Instant now) {
        Bonus bonus = rules.bonusFor(activity);
        if (bonus == null || occasions.isEmpty() || isSpent(account, rules, bonus, now)) {
            return List.of();
        }
        long points = bonus.pointsFor(Standing.of(account, now).tier().name());
        Instant end = rules.expiryOf(bonus, now.atZone(Claiming.zone(rules, null)));
        var gifts = new ArrayList<Grant>();
        for (String occasion : occasions) {
            UUID lot = lot(occasion);
            if (points > 0 && !account.extras().knows(lot)) {
                gifts.add(
                        new Grant(
                                lot, now, bonus.bonus(), points, now, end, rules.version(), null));
            }
        }
        return gifts;
    }

    /// Each lot is one for its occasion anyway: the year of a birthday is that of the member's own
    /// calendar, and by another one the next may begin in the old year.
    private static boolean isSpent(
            Account account, ProgrammeVersion rules, Bonus bonus, Instant now) {
        return bonus.cap() != null
                && bonus.cap().per() == Per.LIFETIME
                && Caps.reached(account, rules, bonus, now) != null;
    }
}

package maison.loyalty.account;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.ReleaseBirthday;
import maison.loyalty.account.LoyaltyCommand.UseBirthday;
import maison.loyalty.account.LoyaltyEvent.BirthdayReleased;
import maison.loyalty.account.LoyaltyEvent.BirthdayUsed;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.BirthdayIsUsed;
import maison.loyalty.account.LoyaltyRefusal.BirthdayUseUnknown;
import maison.loyalty.account.LoyaltyRefusal.NoBirthdayBenefit;
import maison.loyalty.account.LoyaltyRefusal.NotBirthdayMonth;
import maison.loyalty.programme.Benefit;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The months of a member's birthdays, and what was had of them.
///
/// @param noted when it was noted that the month of a year had begun; of who was never noted empty
/// @param uses that were not released, in the order in which they were asked for
record Birthdays(Map<Integer, Instant> noted, List<BirthdayUse> uses) {

    static final Birthdays NONE = new Birthdays(Map.of(), List.of());

    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    Birthdays {
        noted = Map.copyOf(noted);
        uses = List.copyOf(uses);
    }

    Birthdays with(int year, Instant at) {
        var more = new TreeMap<>(noted);
        more.putIfAbsent(year, at);
        return new Birthdays(more, uses);
    }

    Birthdays with(BirthdayUse use) {
        var longer = new ArrayList<>(uses);
        longer.add(use);
        return new Birthdays(noted, longer);
    }

    Birthdays without(UUID sale) {
        return new Birthdays(
                noted, uses.stream().filter(each -> !each.sale().equals(sale)).toList());
    }

    @Nullable BirthdayUse use(UUID sale) {
        for (BirthdayUse each : uses) {
            if (each.sale().equals(sale)) {
                return each;
            }
        }
        return null;
    }

    /// The year of the birthday in whose month a day of a store is; null if it is in none.
    ///
    /// It is noted as soon as the month begins where the member lives. Where that is, nobody says
    /// here: the month is the one that has begun somewhere on earth.
    @Nullable Integer yearAt(Instant at, ZoneId zone) {
        YearMonth month = YearMonth.from(at.atZone(zone));
        for (Map.Entry<Integer, Instant> each : noted.entrySet()) {
            if (YearMonth.from(each.getValue().atOffset(FIRST_ZONE)).equals(month)) {
                return each.getKey();
            }
        }
        return null;
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> use(Account account, UseBirthday asked) {
        BirthdayUse known = account.birthdays().use(asked.sale());
        if (known != null) {
            return Decision.alreadyDone();
        }
        if (!account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        Standing standing = Standing.of(account, asked.now());
        Benefit benefit = benefit(standing, asked.benefit());
        if (benefit == null) {
            return Decision.refuse(new NoBirthdayBenefit(standing.tier().name()));
        }
        ZoneId zone = standing.rules().earning().zones().of(asked.store());
        Integer year = account.birthdays().yearAt(asked.now(), zone);
        if (year == null) {
            return Decision.refuse(new NotBirthdayMonth());
        }
        if (account.birthdayUse(year, asked.benefit()) != null) {
            return Decision.refuse(new BirthdayIsUsed(year));
        }
        var use =
                new BirthdayUse(
                        asked.sale(),
                        benefit.benefit(),
                        benefit.percent(),
                        year,
                        asked.store(),
                        asked.now());
        var learning = new Learning(account, asked.now());
        learning.note(next -> new BirthdayUsed(use, next));
        learning.change(builder -> builder.useBirthday(use));
        return Decision.acceptAll(learning.conclude());
    }

    private static @Nullable Benefit benefit(Standing standing, String name) {
        return standing.tier().benefits().stream()
                .filter(each -> each.benefit().equals(name))
                .filter(each -> Benefit.BIRTHDAY_MONTH.equals(each.when()))
                .findFirst()
                .orElse(null);
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> release(Account account, ReleaseBirthday asked) {
        if (account.birthdays().use(asked.sale()) == null) {
            return Decision.refuse(new BirthdayUseUnknown());
        }
        var learning = new Learning(account, asked.now());
        learning.note(next -> new BirthdayReleased(asked.sale(), asked.now(), next));
        learning.change(builder -> builder.releaseBirthday(asked.sale()));
        return Decision.acceptAll(learning.conclude());
    }
}

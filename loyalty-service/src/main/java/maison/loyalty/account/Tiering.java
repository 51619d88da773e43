package maison.loyalty.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import maison.loyalty.account.LoyaltyCommand.EndGivenTier;
import maison.loyalty.account.LoyaltyCommand.GiveTier;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.GivenTierOver;
import maison.loyalty.account.LoyaltyRefusal.GivenTierUnknown;
import maison.loyalty.account.LoyaltyRefusal.TierDaysInvalid;
import maison.loyalty.account.LoyaltyRefusal.TierGrantIdReused;
import maison.loyalty.account.LoyaltyRefusal.TierUnknown;
import maison.loyalty.programme.Tier;
import maison.platform.eventstore.Decision;

/// Tiers given by hand, and taken back.
final class Tiering {

    /// Who is worth a tier for longer is worth looking at again.
    private static final int YEARS_MAX = 5;

    private Tiering() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> give(Account account, GiveTier asked) {
        GivenTier known = account.given().get(asked.id());
        if (known != null) {
            return asksTheSame(known.grant(), asked, account)
                    ? Decision.alreadyDone()
                    : Decision.refuse(new TierGrantIdReused());
        }
        Instant now = account.notBefore(asked.now());
        if (!account.openedBy(now)) {
            return Decision.refuse(new AccountNotOpen());
        }
        List<String> above =
                account.programme().at(now).tiers().ladder().stream()
                        .skip(1)
                        .map(Tier::name)
                        .toList();
        if (!above.contains(asked.tier())) {
            return Decision.refuse(new TierUnknown(asked.tier(), above));
        }
        ZoneId zone = zone(account, now);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (asked.lastDay().isBefore(today)
                || asked.lastDay().isAfter(today.plusYears(YEARS_MAX))) {
            return Decision.refuse(new TierDaysInvalid(today, today.plusYears(YEARS_MAX)));
        }
        return learn(
                account,
                new TierGrant(
                        asked.id(),
                        now,
                        asked.tier(),
                        endOf(asked.lastDay(), zone),
                        asked.reason(),
                        asked.by()),
                now);
    }

    private static boolean asksTheSame(TierGrant known, GiveTier asked, Account account) {
        return known.tier().equals(asked.tier())
                && known.reason().equals(asked.reason())
                && known.until().equals(endOf(asked.lastDay(), zone(account, known.at())));
    }

    private static ZoneId zone(Account account, Instant at) {
        return account.programme().at(at).earning().zones().fallback();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> end(Account account, EndGivenTier asked) {
        GivenTier known = account.given().get(asked.id());
        if (known == null) {
            return Decision.refuse(new GivenTierUnknown());
        }
        if (known.end() != null) {
            return Decision.alreadyDone();
        }
        Instant now = account.notBefore(asked.now());
        if (!known.endsAt().isAfter(now)) {
            return Decision.refuse(new GivenTierOver(known.endsAt()));
        }
        return learn(account, new TierGrantEnd(asked.id(), now, asked.reason(), asked.by()), now);
    }

    private static Decision<LoyaltyEvent, LoyaltyRefusal> learn(
            Account account, Fact fact, Instant now) {
        var learning = new Learning(account, now);
        learning.learn(fact);
        return Decision.acceptAll(learning.conclude());
    }
}

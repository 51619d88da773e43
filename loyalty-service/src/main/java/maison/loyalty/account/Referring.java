package maison.loyalty.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.IssueCode;
import maison.loyalty.account.LoyaltyCommand.NameReferrer;
import maison.loyalty.account.LoyaltyCommand.RewardReferrer;
import maison.loyalty.account.LoyaltyCommand.SettleReferral;
import maison.loyalty.account.LoyaltyCommand.TakeRewardBack;
import maison.loyalty.account.LoyaltyEvent.ReferralCodeIssued;
import maison.loyalty.account.LoyaltyEvent.ReferralSettled;
import maison.loyalty.account.LoyaltyEvent.ReferrerNamed;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.NoBonusFor;
import maison.loyalty.account.LoyaltyRefusal.OwnReferral;
import maison.loyalty.account.LoyaltyRefusal.ReferralNotDue;
import maison.loyalty.account.LoyaltyRefusal.ReferralOver;
import maison.loyalty.account.LoyaltyRefusal.ReferralUnknown;
import maison.loyalty.account.LoyaltyRefusal.ReferrerKnown;
import maison.loyalty.account.LoyaltyRefusal.ReferrerTooLate;
import maison.loyalty.account.Referral.Outcome;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.ProgrammeVersion;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// Who brought whom, when a reward for it is due, and what becomes of it.
///
/// The purchase is the first that earned points and was kept: one that came back was never bought.
/// The rules are those of the day on which the referrer was named, which is what both were
/// promised.
final class Referring {

    private Referring() {}

    /// The purchase that brings a reward.
    ///
    /// @param due when it leaves its return window
    record Qualifying(UUID sale, Instant due) {}

    /// Null if none does, as far as is known.
    static @Nullable Qualifying qualifying(Account account, Attribution named, List<Kept> kept) {
        Bonus bonus = account.programme().at(named.at()).bonusFor(Activity.REFERRAL);
        Kept first = first(kept);
        if (bonus == null || first == null) {
            return null;
        }
        boolean inTime = named.staff() || !named.at().isAfter(lastNaming(first, bonus));
        return inTime
                ? new Qualifying(first.id(), first.at().plus(Duration.ofDays(bonus.returnDays())))
                : null;
    }

    private static @Nullable Kept first(List<Kept> kept) {
        for (Kept each : kept) {
            if (each.anything() && each.points() > 0) {
                return each;
            }
        }
        return null;
    }

    private static Instant lastNaming(Kept first, Bonus bonus) {
        return first.at().plus(Duration.ofDays(bonus.namedWithinDays()));
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> issue(Account account, IssueCode asked) {
        if (account.activities().code() != null) {
            return Decision.alreadyDone();
        }
        if (!account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        var learning = new Learning(account, asked.now());
        learning.note(next -> new ReferralCodeIssued(asked.code(), asked.now(), next));
        return Decision.acceptAll(learning.conclude());
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> name(Account account, NameReferrer asked) {
        Attribution named = asked.named();
        Referral known = account.activities().referral();
        if (known != null && known.named().referrer().equals(named.referrer())) {
            return Decision.alreadyDone();
        }
        LoyaltyRefusal no = whyNotNamed(account, asked, known);
        if (no != null) {
            return Decision.refuse(no);
        }
        var learning = new Learning(account, named.at());
        learning.change(builder -> builder.refer(named));
        learning.note(next -> new ReferrerNamed(named, next));
        return Decision.acceptAll(learning.conclude());
    }

    private static @Nullable LoyaltyRefusal whyNotNamed(
            Account account, NameReferrer asked, @Nullable Referral known) {
        Attribution named = asked.named();
        Bonus bonus = account.programme().at(named.at()).bonusFor(Activity.REFERRAL);
        if (bonus == null) {
            return new NoBonusFor(Activity.REFERRAL.word());
        }
        if (asked.customer().equals(named.referrer())) {
            return new OwnReferral();
        }
        boolean open =
                known != null && (known.outcome() == null || known.outcome() == Outcome.HELD);
        if (known != null && !(named.staff() && open)) {
            return new ReferrerKnown();
        }
        Kept first = first(account.keptAt(named.at()));
        if (first != null && !named.staff() && named.at().isAfter(lastNaming(first, bonus))) {
            return new ReferrerTooLate(lastNaming(first, bonus));
        }
        return null;
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> settle(Account account, SettleReferral asked) {
        Referral known = account.activities().referral();
        if (known == null) {
            return Decision.refuse(new ReferralUnknown());
        }
        if (known.outcome() == asked.outcome()) {
            return Decision.alreadyDone();
        }
        Outcome from = known.outcome();
        if (from == Outcome.REJECTED || !leads(from, asked.outcome(), asked.staff())) {
            return Decision.refuse(new ReferralOver(from));
        }
        if (asked.referrer() != null && !asked.referrer().equals(known.named().referrer())) {
            return Decision.refuse(new ReferralNotDue());
        }
        Instant now = account.notBefore(asked.now());
        if (asked.outcome() == Outcome.REWARDED && !isDue(account, known, now)) {
            return Decision.refuse(new ReferralNotDue());
        }
        if (asked.outcome() == Outcome.TAKEN_BACK && isDue(account, known, now)) {
            return Decision.refuse(new ReferralOver(from));
        }
        var learning = new Learning(account, now);
        learning.change(builder -> builder.settle(asked.outcome(), asked.reason()));
        learning.note(next ->
                new ReferralSettled(
                        known.named().referrer(),
                        asked.outcome(),
                        asked.reason(),
                        asked.by(),
                        rewardOf(account, known),
                        now,
                        next));
        ownShare(account, known, asked, now, learning);
        return Decision.acceptAll(learning.conclude());
    }

    private static boolean leads(@Nullable Outcome from, Outcome to, boolean staff) {
        return switch (to) {
            case REWARDED -> from == Outcome.HELD ? staff : from != Outcome.REWARDED;
            case HELD -> from != Outcome.REWARDED;
            case REJECTED -> true;
            case TAKEN_BACK -> from == Outcome.REWARDED;
        };
    }

    static boolean isDue(Account account, Referral referral, Instant now) {
        Qualifying found = qualifying(account, referral.named(), account.keptAt(now));
        return found != null && !found.due().isAfter(now);
    }

    private static long rewardOf(Account account, Referral referral) {
        Bonus bonus = account.programme().at(referral.named().at()).bonusFor(Activity.REFERRAL);
        return bonus == null ? 0 : bonus.points();
    }

    /// What the programme gives the one who was brought here, if it gives them anything.
    private static void ownShare(
            Account account, Referral known, SettleReferral asked, Instant now, Learning learning) {
        ProgrammeVersion rules = account.programme().at(known.named().at());
        Bonus bonus = rules.bonusFor(Activity.REFERRED);
        if (bonus == null) {
            return;
        }
        if (asked.outcome() == Outcome.REWARDED && gives(bonus, account, now)) {
            learning.learn(grant(known.ownLot(), rules, bonus, account, now));
        } else if (known.outcome() == Outcome.REWARDED) {
            learning.learn(withdrawal(known.ownLot(), now));
        }
    }

    /// Whether it brings a member of this tier anything.
    private static boolean gives(Bonus bonus, Account account, Instant now) {
        return bonus.pointsFor(Standing.of(account, now).tier().name()) > 0;
    }

    private static Grant grant(
            UUID lot, ProgrammeVersion rules, Bonus bonus, Account account, Instant now) {
        return new Grant(
                lot,
                now,
                bonus.bonus(),
                bonus.pointsFor(Standing.of(account, now).tier().name()),
                now,
                rules.expiryOf(bonus, now.atZone(Claiming.zone(rules, null))),
                rules.version(),
                null);
    }

    private static Withdrawal withdrawal(UUID lot, Instant now) {
        return new Withdrawal(Referral.withdrawalOf(lot), lot, now, "referral-undone");
    }

    /// On the account of the one who brought them.
    static Decision<LoyaltyEvent, LoyaltyRefusal> reward(Account account, RewardReferrer asked) {
        if (!account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        ProgrammeVersion rules = account.programme().at(asked.namedAt());
        Bonus bonus = rules.bonusFor(Activity.REFERRAL);
        if (bonus == null || !gives(bonus, account, asked.now())) {
            return Decision.refuse(new NoBonusFor(Activity.REFERRAL.word()));
        }
        UUID lot = Referral.rewardLot(asked.referred(), asked.round());
        if (account.extras().knows(lot)) {
            return Decision.alreadyDone();
        }
        LoyaltyRefusal capped = Caps.reached(account, rules, bonus, asked.now());
        if (capped != null) {
            return Decision.refuse(capped);
        }
        var learning = new Learning(account, asked.now());
        learning.learn(grant(lot, rules, bonus, account, asked.now()));
        return Decision.acceptAll(learning.conclude());
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> takeBack(Account account, TakeRewardBack asked) {
        var learning = new Learning(account, asked.now());
        learning.learn(
                withdrawal(Referral.rewardLot(asked.referred(), asked.round()), asked.now()));
        return Decision.acceptAll(learning.conclude());
    }
}

package maison.loyalty.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyCommand.EndHold;
import maison.loyalty.account.LoyaltyCommand.HoldReward;
import maison.loyalty.account.LoyaltyRefusal.AccountFrozen;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.DailyLimit;
import maison.loyalty.account.LoyaltyRefusal.HoldIdReused;
import maison.loyalty.account.LoyaltyRefusal.HoldLapsed;
import maison.loyalty.account.LoyaltyRefusal.HoldStands;
import maison.loyalty.account.LoyaltyRefusal.HoldUnknown;
import maison.loyalty.account.LoyaltyRefusal.NotEnoughPoints;
import maison.loyalty.account.LoyaltyRefusal.RewardForOthers;
import maison.loyalty.account.LoyaltyRefusal.RewardUnknown;
import maison.loyalty.account.Redemption.State;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Decision;

/// Whether points can be held for a reward, and what a hold can still become.
final class Redeeming {

    private Redeeming() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> hold(Account account, HoldReward asked) {
        Redemption known = account.redemption(asked.id());
        if (known != null) {
            return known.hold().reward().equals(asked.reward())
                            && known.hold().store().equals(asked.store())
                    ? Decision.alreadyDone()
                    : Decision.refuse(new HoldIdReused());
        }
        if (account.extras().knows(asked.id())) {
            return Decision.refuse(new HoldIdReused());
        }
        if (!account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        Freeze freeze = account.extras().freeze();
        if (freeze != null) {
            return Decision.refuse(new AccountFrozen(freeze.reason()));
        }
        Standing now = Standing.of(account, asked.now());
        Reward reward = now.rules().reward(asked.reward());
        if (reward == null) {
            return Decision.refuse(new RewardUnknown(asked.reward()));
        }
        if (!reward.isFor(now.tier().name())) {
            return Decision.refuse(new RewardForOthers(reward.tiers()));
        }
        long price = reward.pointsFor(now.tier().name());
        Long limit = now.rules().limits().redeemedPerDay();
        long today = limit == null ? 0 : redeemedToday(account, asked, now.rules());
        if (limit != null && price > limit - today) {
            return Decision.refuse(new DailyLimit(limit, Math.max(0, limit - today)));
        }
        if (price > now.balance().active()) {
            return Decision.refuse(new NotEnoughPoints(price, now.balance().active()));
        }
        return learn(
                account,
                new Hold(
                        asked.id(),
                        asked.now(),
                        reward.reward(),
                        price,
                        asked.until(),
                        now.tier().name(),
                        now.rules().version(),
                        asked.store()),
                asked.now());
    }

    /// Points held or spent for rewards on this day where the store is.
    private static long redeemedToday(Account account, HoldReward asked, ProgrammeVersion rules) {
        ZoneId zone = rules.earning().zones().of(asked.store());
        LocalDate today = LocalDate.ofInstant(asked.now(), zone);
        long points = 0;
        for (Redemption each : account.redemptionsBy(asked.now())) {
            State state = each.stateAt(asked.now());
            boolean counts = state == State.HELD || state == State.COMMITTED;
            if (counts && LocalDate.ofInstant(each.hold().at(), zone).equals(today)) {
                points += each.hold().points();
            }
        }
        return points;
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> end(Account account, EndHold asked) {
        Redemption known = account.redemption(asked.hold());
        if (known == null) {
            return Decision.refuse(new HoldUnknown());
        }
        State state = known.stateThrough(asked.now());
        if (state == reached(asked.how())) {
            return Decision.alreadyDone();
        }
        if (state == State.LAPSED && asked.how() == How.COMMITTED) {
            return Decision.refuse(new HoldLapsed(known.hold().until()));
        }
        if (state != startOf(asked.how())) {
            return Decision.refuse(new HoldStands(state));
        }
        return learn(
                account,
                new HoldEnd(asked.hold(), asked.how(), asked.now(), asked.reason()),
                asked.now());
    }

    private static State reached(How how) {
        return switch (how) {
            case COMMITTED -> State.COMMITTED;
            case RELEASED -> State.RELEASED;
            case UNDONE -> State.UNDONE;
        };
    }

    private static State startOf(How how) {
        return switch (how) {
            case COMMITTED, RELEASED -> State.HELD;
            case UNDONE -> State.COMMITTED;
        };
    }

    private static Decision<LoyaltyEvent, LoyaltyRefusal> learn(
            Account account, Fact fact, Instant now) {
        var learning = new Learning(account, now);
        learning.learn(fact);
        return Decision.acceptAll(learning.conclude());
    }
}

package maison.loyalty.account;

import java.time.Duration;
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
import maison.loyalty.account.LoyaltyRefusal.TooManyHolds;
import maison.loyalty.account.Redemption.State;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// Whether points can be held for a reward, and what a hold can still become.
final class Redeeming {

    /// Nobody takes more rewards at a time; more is a till gone wrong.
    private static final int OPEN_MAX = 50;

    private Redeeming() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> hold(Account account, HoldReward asked) {
        Redemption known = account.redemption(asked.id());
        if (known != null) {
            return asksTheSame(known.hold(), asked)
                    ? Decision.alreadyDone()
                    : Decision.refuse(new HoldIdReused());
        }
        if (account.extras().knows(asked.id())) {
            return Decision.refuse(new HoldIdReused());
        }
        Instant now = account.notBefore(asked.now());
        if (!account.openedBy(now)) {
            return Decision.refuse(new AccountNotOpen());
        }
        Standing standing = Standing.of(account, now);
        Reward reward = standing.rules().reward(asked.reward());
        if (reward == null) {
            return Decision.refuse(new RewardUnknown(asked.reward()));
        }
        LoyaltyRefusal no = why(account, standing, reward, asked.store());
        if (no != null) {
            return Decision.refuse(no);
        }
        String tier = standing.tier().name();
        return learn(
                account,
                new Hold(
                        asked.id(),
                        now,
                        reward.reward(),
                        reward.pointsFor(tier),
                        now.plus(asked.patience()),
                        tier,
                        standing.rules().version(),
                        asked.store()),
                now);
    }

    private static boolean asksTheSame(Hold known, HoldReward asked) {
        return known.reward().equals(asked.reward())
                && known.store().equals(asked.store())
                && Duration.between(known.at(), known.until()).equals(asked.patience());
    }

    /// Why a member cannot have a reward, as far as their account says; null if they can.
    static @Nullable LoyaltyRefusal why(
            Account account, Standing standing, Reward reward, String store) {
        Freeze freeze = account.freeze();
        if (freeze != null) {
            return new AccountFrozen(freeze.reason());
        }
        if (!reward.isFor(standing.tier().name())) {
            return new RewardForOthers(reward.tiers());
        }
        long price = reward.pointsFor(standing.tier().name());
        if (price > standing.balance().active()) {
            return new NotEnoughPoints(price, standing.balance().active());
        }
        Long limit = standing.rules().limits().redeemedPerDay();
        long left = limit == null ? price : limit - redeemedToday(account, standing, store);
        if (limit != null && price > left) {
            return new DailyLimit(limit, Math.max(0, left));
        }
        long open =
                account.redemptionsBy(standing.at()).stream()
                        .filter(each -> each.stateAt(standing.at()) == State.HELD)
                        .count();
        return open < OPEN_MAX ? null : new TooManyHolds(OPEN_MAX);
    }

    /// Points held or spent for rewards on this day where the store is.
    private static long redeemedToday(Account account, Standing standing, String store) {
        ZoneId zone = standing.rules().earning().zones().of(store);
        Instant now = standing.at();
        LocalDate today = LocalDate.ofInstant(now, zone);
        long points = 0;
        for (Redemption each : account.redemptionsBy(now)) {
            State state = each.stateAt(now);
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
        Instant now = account.notBefore(asked.now());
        State state = known.stateThrough(now);
        if (state == reached(asked.how())) {
            return Decision.alreadyDone();
        }
        if (state == State.LAPSED && asked.how() == How.COMMITTED) {
            return Decision.refuse(new HoldLapsed(known.hold().until()));
        }
        if (state != startOf(asked.how())) {
            return Decision.refuse(new HoldStands(state));
        }
        return learn(account, new HoldEnd(asked.hold(), asked.how(), now, asked.reason()), now);
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

package maison.loyalty.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyCommand.SettleConflict;
import maison.loyalty.account.LoyaltyCommand.TellRedemption;
import maison.loyalty.account.LoyaltyEvent.Conflict;
import maison.loyalty.account.LoyaltyEvent.ConflictSettled;
import maison.loyalty.account.LoyaltyEvent.RedemptionConflicted;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.ConflictUnknown;
import maison.loyalty.account.LoyaltyRefusal.HoldIdReused;
import maison.loyalty.account.LoyaltyRefusal.RewardUnknown;
import maison.loyalty.account.Redemption.State;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// Rewards that were given while a till was offline: noted as they were given, with what should
/// have kept them from being given.
final class Telling {

    /// How long the hold is said to have lasted that was never asked for.
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private Telling() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> tell(Account account, TellRedemption asked) {
        Redemption known = account.redemption(asked.id());
        if (known == null && account.extras().knows(asked.id())) {
            return Decision.refuse(new HoldIdReused());
        }
        if (!account.openedBy(account.notBefore(asked.now()))) {
            return Decision.refuse(new AccountNotOpen());
        }
        // A till's clock can be ahead; nothing is given in the future.
        Instant at = asked.at().isAfter(asked.now()) ? asked.now() : asked.at();
        return known == null ? toldAnew(account, asked, at) : toldOfHeld(account, asked, known, at);
    }

    /// Held while the till was online, given when it was not.
    private static Decision<LoyaltyEvent, LoyaltyRefusal> toldOfHeld(
            Account account, TellRedemption asked, Redemption known, Instant at) {
        if (!known.hold().reward().equals(asked.reward())) {
            return Decision.refuse(new HoldIdReused());
        }
        if (known.committedAt() != null) {
            return Decision.alreadyDone();
        }
        Set<Conflict> conflicts = EnumSet.noneOf(Conflict.class);
        if (known.stateAt(at) != State.HELD || known.releasedAt() != null) {
            conflicts.add(Conflict.HOLD_OVER);
        }
        Instant given = at.isBefore(known.hold().at()) ? known.hold().at() : at;
        return told(
                account,
                asked,
                List.of(new HoldEnd(asked.id(), How.COMMITTED, given, null)),
                conflicts);
    }

    private static Decision<LoyaltyEvent, LoyaltyRefusal> toldAnew(
            Account account, TellRedemption asked, Instant at) {
        Standing standing = Standing.of(account, at);
        Reward reward = standing.rules().reward(asked.reward());
        if (reward == null) {
            return Decision.refuse(new RewardUnknown(asked.reward()));
        }
        String tier = standing.tier().name();
        var hold =
                new Hold(
                        asked.id(),
                        at,
                        reward.reward(),
                        reward.pointsFor(tier),
                        at.plus(MOMENT),
                        tier,
                        standing.rules().version(),
                        asked.store());
        Set<Conflict> conflicts = EnumSet.noneOf(Conflict.class);
        Conflict no = conflictOf(Redeeming.why(account, standing, reward, asked.store()));
        if (no != null) {
            conflicts.add(no);
        }
        if (!asked.placeLeft()) {
            conflicts.add(Conflict.NO_PLACE_LEFT);
        }
        return told(
                account,
                asked,
                List.of(hold, new HoldEnd(asked.id(), How.COMMITTED, at, null)),
                conflicts);
    }

    private static @Nullable Conflict conflictOf(@Nullable LoyaltyRefusal refusal) {
        return switch (refusal) {
            case LoyaltyRefusal.AccountFrozen _ -> Conflict.ACCOUNT_FROZEN;
            case LoyaltyRefusal.RewardForOthers _ -> Conflict.REWARD_FOR_OTHERS;
            case LoyaltyRefusal.NotEnoughPoints _ -> Conflict.NOT_ENOUGH_POINTS;
            case LoyaltyRefusal.DailyLimit _ -> Conflict.DAILY_LIMIT;
            case null, default -> null;
        };
    }

    private static Decision<LoyaltyEvent, LoyaltyRefusal> told(
            Account account, TellRedemption asked, List<Fact> facts, Set<Conflict> conflicts) {
        Instant now = account.notBefore(asked.now());
        var learning = new Learning(account, now);
        facts.forEach(learning::learn);
        long owed = learning.debtAfter() - account.lotsThrough(now).debt();
        if (owed > 0) {
            conflicts.add(Conflict.POINTS_OWED);
        }
        if (!conflicts.isEmpty()) {
            learning.note(next ->
                    new RedemptionConflicted(
                            asked.id(),
                            now,
                            asked.store(),
                            new ArrayList<>(conflicts),
                            Math.max(0, owed),
                            next));
        }
        return Decision.acceptAll(learning.conclude());
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> settle(Account account, SettleConflict asked) {
        Boolean open = account.conflicts().get(asked.redemption());
        if (open == null) {
            return Decision.refuse(new ConflictUnknown());
        }
        if (!open) {
            return Decision.alreadyDone();
        }
        var learning = new Learning(account, asked.now());
        learning.note(
                next -> new ConflictSettled(asked.redemption(), asked.now(), asked.by(), next));
        return Decision.acceptAll(learning.conclude());
    }
}

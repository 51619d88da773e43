package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Reward;
import org.jspecify.annotations.Nullable;

/// One account under two programmes: the whole of its history counted by each, from the same facts.
///
/// A redemption costs what the other programme asks for it of the tier that the member has there,
/// where its price differs from what the live one asks. One that the other programme does not offer
/// to that tier, or for which the points do not suffice there though they did, is left out: the
/// member could not have had it. All else that happened stays as it was, such as points given.
///
/// @param live under the live programme
/// @param other under the other one
/// @param lost redemptions that the member could not have had under the other one
/// @param repriced redemptions that cost something else there
public record WhatIf(Account live, Account other, List<Lost> lost, int repriced) {

    /// A redemption that could not have been.
    public record Lost(UUID hold, Why why) {}

    /// What stands in the way of a redemption.
    public enum Why {
        /// The programme does not offer the reward to the tier.
        NOT_OFFERED,
        /// The points do not suffice.
        NOT_ENOUGH_POINTS
    }

    public WhatIf {
        lost = List.copyOf(lost);
    }

    /// Counts a history by both.
    ///
    /// @param events of one account; those that only say what follows from others may be left out
    public static WhatIf of(
            AccountDecider liveRules, AccountDecider otherRules, List<LoyaltyEvent> events) {
        Account live = liveRules.recount(events);
        if (live.extras().redemptions().isEmpty()) {
            return new WhatIf(live, otherRules.recount(events), List.of(), 0);
        }
        var rest = new ArrayList<LoyaltyEvent>();
        for (LoyaltyEvent event : events) {
            if (!(event instanceof RewardHeld) && !(event instanceof HoldEnded)) {
                rest.add(event);
            }
        }
        var replay = new Replay(live, otherRules, otherRules.recount(rest));
        live.extras().redemptions().forEach(each -> replay.take(each, events));
        return new WhatIf(live, replay.other, replay.lost, replay.repriced);
    }

    /// How many sales were counted otherwise than the live programme counts them now: under a
    /// version that is gone, or by a till that told of them before a version was known.
    public static int countedOtherwise(Programme live, List<LoyaltyEvent> events) {
        int otherwise = 0;
        for (LoyaltyEvent event : events) {
            if (event instanceof SaleCounted(var sale, var earned, _)) {
                Earned now = Counted.of(sale, live.at(sale.at())).earned();
                boolean same =
                        now.points() == earned.points()
                                && now.expiresAt().equals(earned.expiresAt())
                                && Objects.equals(now.usableFrom(), earned.usableFrom());
                otherwise += same ? 0 : 1;
            }
        }
        return otherwise;
    }

    /// The redemptions of one account, one after the other.
    private static final class Replay {
        private final Account live;
        private final AccountDecider rules;
        private final List<Lost> lost = new ArrayList<>();
        private Account other;
        private int repriced;

        Replay(Account live, AccountDecider rules, Account other) {
            this.live = live;
            this.rules = rules;
            this.other = other;
        }

        void take(Redemption redemption, List<LoyaltyEvent> events) {
            Hold hold = redemption.hold();
            Long priceLive = price(live, hold);
            Long priceThere = price(other, hold);
            boolean differs = !Objects.equals(priceLive, priceThere);
            if (differs && priceThere == null) {
                lost.add(new Lost(hold.id(), Why.NOT_OFFERED));
                return;
            }
            long points = differs && priceThere != null ? priceThere : hold.points();
            if (active(other, hold) < points && active(live, hold) + taken(hold) >= hold.points()) {
                lost.add(new Lost(hold.id(), Why.NOT_ENOUGH_POINTS));
                return;
            }
            repriced += differs ? 1 : 0;
            var happened = new ArrayList<LoyaltyEvent>();
            happened.add(new RewardHeld(costing(hold, points), null));
            for (LoyaltyEvent event : events) {
                if (event instanceof HoldEnded(var end, _, _) && end.hold().equals(hold.id())) {
                    happened.add(event);
                }
            }
            other = rules.replay(other, happened);
        }

        private static @Nullable Long price(Account account, Hold hold) {
            Instant at = hold.at();
            ProgrammeVersion version = account.programme().at(at);
            Reward reward = version.reward(hold.reward());
            String tier = account.walkTo(at, account.keptAt(at)).tier();
            return reward == null || !reward.isFor(tier) ? null : (Long) reward.pointsFor(tier);
        }

        private static long active(Account account, Hold hold) {
            Instant at = hold.at();
            return account.lotsAt(at, account.keptAt(at)).buckets().active();
        }

        private long taken(Hold hold) {
            return live.takenAt(hold.at()).stream()
                    .filter(each -> each.taking().equals(hold.id()))
                    .mapToLong(TakenPoints::points)
                    .sum();
        }

        private static Hold costing(Hold hold, long points) {
            return new Hold(
                    hold.id(),
                    hold.at(),
                    hold.reward(),
                    points,
                    hold.until(),
                    hold.tier(),
                    hold.ruleVersion(),
                    hold.store());
        }
    }
}

package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import maison.loyalty.account.LoyaltyEvent.ExpiredLot;
import maison.loyalty.account.LoyaltyEvent.LotShift;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.Reversal;
import org.jspecify.annotations.Nullable;

/// How the lots of an account with more than sales differ from what was last recorded of them.
///
/// A sale counted, a grant and a reversal each say by themselves what they do to a lot; all else
/// that follows from them, from holds and from time is found by comparing the lots before and
/// after. So the sum of all that was recorded is always what the lots are.
final class LotMovements {

    private final Function<UUID, Movement> was;
    private final long owed;
    private final LotBook is;
    private final boolean timeTells;
    private final Map<UUID, Movement> told = new HashMap<>();

    LotMovements(Account before, Account after, Instant now) {
        LotBook recorded = before.lotsSaid();
        was = recorded::amounts;
        owed = recorded.debt();
        Instant said = after.said().through();
        Instant through = said.isAfter(now) ? said : now;
        is = after.lotsThrough(through);
        timeTells = after.extras().lapseBetween(said, through) || startBetween(said, through);
    }

    /// From what was recorded of the lots while others were one person.
    ///
    /// @param owed as it was recorded
    LotMovements(Account after, Instant through, Function<UUID, Movement> was, long owed) {
        this.was = was;
        this.owed = owed;
        is = after.lotsThrough(through);
        // Whoever looks next must know up to when all of them were looked at.
        timeTells = true;
    }

    private boolean startBetween(Instant after, Instant upTo) {
        return is.sources().stream()
                .anyMatch(each ->
                        each.waits()
                                && each.usableFrom().isAfter(after)
                                && !each.usableFrom().isAfter(upTo));
    }

    void tellEarned(UUID lot, long points) {
        tell(lot, Movement.ofActive(points));
    }

    void tellReversed(Reversal reversal) {
        tell(reversal.saleId(), reversal.movement());
    }

    /// What an event says by itself.
    void tell(UUID lot, Movement movement) {
        told.merge(lot, movement, Movement::plus);
    }

    /// What was not told yet: lots that ended, an event for each instant at which some did, and
    /// whatever else moved.
    List<LoyaltyEvent> events(Instant now, @Nullable Instant nextReviewAt) {
        Map<Instant, List<ExpiredLot>> ended = new TreeMap<>();
        var shifts = new ArrayList<LotShift>();
        for (Source lot : is.sources()) {
            Movement moved =
                    is.amounts(lot.id())
                            .minus(was.apply(lot.id()))
                            .minus(told.getOrDefault(lot.id(), Movement.NONE));
            if (moved.expired() > 0) {
                ended.computeIfAbsent(lot.expiresAt(), _ -> new ArrayList<>())
                        .add(new ExpiredLot(lot.id(), moved.expired()));
                moved = moved.minus(Movement.expiring(moved.expired()));
            }
            if (!moved.isNone()) {
                shifts.add(new LotShift(lot.id(), moved));
            }
        }
        var events = new ArrayList<LoyaltyEvent>();
        ended.forEach((at, lots) -> events.add(PointsExpired.of(at, lots, nextReviewAt)));
        long debt = is.debt() - owed;
        // Also when nothing moved: that time has gone by must be known to whoever looks next.
        if (!shifts.isEmpty() || debt != 0 || timeTells) {
            events.add(new PointsShifted(now, shifts, debt, nextReviewAt));
        }
        return events;
    }

    /// When time alone next moves points between buckets; null if never.
    @Nullable Instant nextAfter(Instant now) {
        Instant next = null;
        for (Source lot : is.sources()) {
            Movement amounts = is.amounts(lot.id());
            if (amounts.pending() > 0) {
                next = earlier(next, lot.usableFrom());
            }
            if (amounts.active() > 0 && lot.expiresAt().isAfter(now)) {
                next = earlier(next, lot.expiresAt());
            }
        }
        return next;
    }

    /// Points that can be used, by when they end.
    SortedMap<Instant, Long> endings(Instant now) {
        var endings = new TreeMap<Instant, Long>();
        for (Source lot : is.sources()) {
            long active = is.amounts(lot.id()).active();
            if (active > 0 && lot.expiresAt().isAfter(now)) {
                endings.merge(lot.expiresAt(), active, Long::sum);
            }
        }
        return endings;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}

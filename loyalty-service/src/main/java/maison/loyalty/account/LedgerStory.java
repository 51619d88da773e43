package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import maison.loyalty.account.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/// Tells the story of an account whose lots were held or spent from: looks at the lots at every
/// instant at which anything can have changed, and tells what did.
///
/// A return after a spending moves the spending to another lot, so what happens to one lot cannot
/// be told from its own sale.
final class LedgerStory {

    private final Account account;
    private final Map<UUID, Movement> known = new HashMap<>();
    private final Map<UUID, Source> milestones = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private long debt;

    private LedgerStory(Account account) {
        this.account = account;
    }

    static List<LedgerEntry> of(Account account, Instant at) {
        var story = new LedgerStory(account);
        story.instantsUpTo(at).forEach(story::tell);
        story.entries.sort(LedgerEntry.ORDER);
        return story.entries;
    }

    private List<Instant> instantsUpTo(Instant at) {
        var instants = new TreeSet<>(account.extras().instantsUpTo(at));
        for (Kept sale : account.keptAt(at)) {
            instants.add(sale.at());
            instants.add(sale.usableFrom());
            instants.add(sale.expiresAt());
            sale.returns().forEach(each -> instants.add(each.at()));
        }
        account.extras().grantedAt(at).forEach(each -> instants.add(each.expiresAt()));
        for (MilestoneSpell each : MilestoneSpell.upTo(account, at)) {
            instants.add(each.from());
            if (each.lostAt() != null) {
                instants.add(each.lostAt());
            }
            instants.add(each.grant().usableFrom());
            instants.add(each.grant().expiresAt());
        }
        return List.copyOf(instants.headSet(at, true));
    }

    private void tell(Instant at) {
        LotBook lots = account.lotsAt(at, account.keptAt(at));
        List<Grant> held = account.milestonesAt(at, account.keptAt(at));
        held.forEach(each -> milestones.put(each.id(), new Granted(each, false)));
        for (Source lot : lots.sources()) {
            tell(at, lot, lots.amounts(lot.id()));
        }
        // One that was lost is no lot any more; reached again, it is a new one.
        for (Source lot : List.copyOf(milestones.values())) {
            if (!MilestonesSaid.isAmong(held, lot.id())) {
                tell(at, lot, Movement.NONE);
                known.remove(lot.id());
                milestones.remove(lot.id());
            }
        }
        if (lots.debt() != debt) {
            UUID cause = cause(at);
            if (cause != null) {
                entries.add(
                        new LedgerEntry(
                                at,
                                Kind.OWED,
                                cause,
                                null,
                                false,
                                Movement.NONE,
                                lots.debt() - debt,
                                null));
            }
            debt = lots.debt();
        }
    }

    private void tell(Instant at, Source lot, Movement now) {
        Movement before = known.put(lot.id(), now);
        Movement change = before == null ? now : now.minus(before);
        if (before == null) {
            // What came back or was spent at once was earned first.
            long earned = Lot.of(lot, now).earned();
            add(at, earned(lot), lot.id(), lot, entering(lot, earned));
            add(at, undone(lot), source(at, lot), lot, entering(lot, now.sum() - earned));
            change = now.minus(entering(lot, now.sum()));
        } else if (change.sum() < 0) {
            Movement gone = gone(-change.sum(), change);
            add(at, undone(lot), source(at, lot), lot, gone);
            change = change.minus(gone);
        }
        if (!change.isNone()) {
            add(at, kind(change), source(at, lot), lot, change);
        }
    }

    private static Movement entering(Source lot, long points) {
        return lot.waits() ? new Movement(points, 0, 0, 0, 0) : Movement.ofActive(points);
    }

    /// From which buckets points left: from those that have less, the usable first.
    private static Movement gone(long points, Movement change) {
        long active = Math.min(points, Math.max(0, -change.active()));
        long pending = Math.min(points - active, Math.max(0, -change.pending()));
        long expired = Math.min(points - active - pending, Math.max(0, -change.expired()));
        long held = Math.min(points - active - pending - expired, Math.max(0, -change.held()));
        long spent = points - active - pending - expired - held;
        return new Movement(-pending, -active, -held, -spent, -expired);
    }

    private static Kind earned(Source lot) {
        return switch (lot) {
            case Kept _ -> Kind.EARNED;
            case Granted _ -> Kind.GRANTED;
        };
    }

    private static Kind undone(Source lot) {
        return switch (lot) {
            case Kept _ -> Kind.REVERSED;
            case Granted _ -> Kind.WITHDRAWN;
        };
    }

    private static Kind kind(Movement change) {
        if (change.expired() > 0) {
            return Kind.EXPIRED;
        }
        if (change.spent() > 0) {
            return Kind.SPENT;
        }
        if (change.held() > 0) {
            return Kind.HELD;
        }
        return change.pending() < 0 ? Kind.ACTIVATED : Kind.RELEASED;
    }

    /// What happened to a lot at an instant; the lot itself where only time did.
    private UUID source(Instant at, Source lot) {
        UUID own = ownCause(at, lot);
        UUID any = own == null ? cause(at) : own;
        return any == null ? lot.id() : any;
    }

    private @Nullable UUID ownCause(Instant at, Source lot) {
        return switch (lot) {
            case Kept sale ->
                    account.returnsOf(sale.id(), at).stream()
                            .filter(each -> each.at().equals(at))
                            .map(Return::id)
                            .findFirst()
                            .orElse(null);
            case Granted granted ->
                    account.extras().withdrawals().stream()
                            .filter(each ->
                                    each.at().equals(at) && each.grant().equals(granted.id()))
                            .map(Withdrawal::id)
                            .findFirst()
                            .orElse(null);
        };
    }

    /// Whatever happened at an instant that can have moved points between lots.
    private @Nullable UUID cause(Instant at) {
        for (Redemption each : account.extras().redemptions()) {
            boolean then =
                    at.equals(each.hold().at())
                            || at.equals(each.committedAt())
                            || at.equals(each.releasedAt())
                            || at.equals(each.undoneAt())
                            || at.equals(each.hold().until());
            if (then) {
                return each.id();
            }
        }
        for (Deduction each : account.extras().deductions()) {
            if (at.equals(each.at())) {
                return each.id();
            }
        }
        for (Kept each : account.keptAt(at)) {
            if (at.equals(each.at()) || at.equals(each.usableFrom())) {
                return each.id();
            }
            for (Return back : each.returns()) {
                if (at.equals(back.at())) {
                    return back.id();
                }
            }
        }
        for (Grant each : account.extras().grants()) {
            if (at.equals(each.at()) || at.equals(each.usableFrom())) {
                return each.id();
            }
        }
        for (Withdrawal each : account.extras().withdrawals()) {
            if (at.equals(each.at())) {
                return each.id();
            }
        }
        for (Source each : milestones.values()) {
            if (at.equals(each.at()) || at.equals(each.usableFrom())) {
                return each.id();
            }
        }
        return null;
    }

    private void add(Instant at, Kind kind, UUID source, Source lot, Movement movement) {
        if (!movement.isNone()) {
            entries.add(
                    new LedgerEntry(
                            at,
                            kind,
                            source,
                            lot.id(),
                            lot instanceof Kept,
                            movement,
                            0,
                            ruleVersion(lot)));
        }
    }

    private static String ruleVersion(Source lot) {
        return switch (lot) {
            case Kept sale -> sale.counted().earned().ruleVersion();
            case Granted granted -> granted.grant().ruleVersion();
        };
    }
}

package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Tells the story of each lot of a plain account as movements in business order.
final class LedgerBook {

    private final Instant at;
    private final List<LedgerEntry> entries = new ArrayList<>();

    private LedgerBook(Instant at) {
        this.at = at;
    }

    static List<LedgerEntry> at(Instant at, List<Kept> kept) {
        var book = new LedgerBook(at);
        kept.forEach(book::tell);
        book.entries.sort(LedgerEntry.ORDER);
        return book.entries;
    }

    private void tell(Kept sale) {
        Counted counted = sale.counted();
        long left = counted.earned().points();
        if (left == 0) {
            return;
        }
        Instant earnedAt = sale.at();
        add(sale, LedgerEntry.Kind.EARNED, sale.id(), earnedAt, Movement.ofActive(left));
        var sofar = new ArrayList<Return>();
        boolean ended = false;
        for (Return each : sale.returns()) {
            Instant when = each.at().isBefore(earnedAt) ? earnedAt : each.at();
            if (!ended && !sale.expiresAt().isAfter(when)) {
                expire(sale, left);
                ended = true;
            }
            sofar.add(each);
            long change = counted.pointsAfter(sofar) - left;
            left += change;
            add(
                    sale,
                    LedgerEntry.Kind.REVERSED,
                    each.id(),
                    when,
                    ended ? new Movement(0, 0, 0, 0, change) : Movement.ofActive(change));
        }
        if (!ended && !sale.expiresAt().isAfter(at)) {
            expire(sale, left);
        }
    }

    private void expire(Kept sale, long points) {
        add(sale, LedgerEntry.Kind.EXPIRED, sale.id(), sale.expiresAt(), Movement.expiring(points));
    }

    private void add(
            Kept sale, LedgerEntry.Kind kind, UUID source, Instant when, Movement movement) {
        if (!movement.isNone()) {
            entries.add(
                    new LedgerEntry(
                            when,
                            kind,
                            source,
                            sale.id(),
                            true,
                            movement,
                            0,
                            sale.counted().earned().ruleVersion()));
        }
    }
}

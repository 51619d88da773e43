package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tells the story of each lot as movements in business order.
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
        if (counted.earned().points() == 0) {
            return;
        }
        Instant earnedAt = sale.at();
        add(sale, LedgerEntry.Kind.EARNED, earnedAt, counted.earned().points(), true);
        var sofar = new ArrayList<Return>();
        long left = counted.earned().points();
        boolean ended = false;
        for (Return each : sale.returns()) {
            Instant when = each.at().isBefore(earnedAt) ? earnedAt : each.at();
            if (!ended && !sale.expiresAt().isAfter(when)) {
                add(sale, LedgerEntry.Kind.EXPIRED, sale.expiresAt(), -left, false);
                ended = true;
            }
            sofar.add(each);
            long after = counted.pointsAfter(sofar);
            reverse(sale, each, when, after - left, !ended);
            left = after;
        }
        if (!ended && !sale.expiresAt().isAfter(at)) {
            add(sale, LedgerEntry.Kind.EXPIRED, sale.expiresAt(), -left, false);
        }
    }

    private void reverse(Kept sale, Return by, Instant when, long change, boolean active) {
        if (change != 0) {
            entries.add(
                    new LedgerEntry(
                            when,
                            LedgerEntry.Kind.REVERSED,
                            by.id(),
                            sale.id(),
                            active ? change : 0,
                            change,
                            sale.counted().earned().ruleVersion()));
        }
    }

    private void add(
            Kept sale, LedgerEntry.Kind kind, Instant when, long change, boolean changesLot) {
        if (change != 0) {
            entries.add(
                    new LedgerEntry(
                            when,
                            kind,
                            sale.id(),
                            sale.id(),
                            change,
                            changesLot ? change : 0,
                            sale.counted().earned().ruleVersion()));
        }
    }
}

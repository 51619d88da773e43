package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Follows points through their lots up to an instant: earned, spent, expired.
///
/// It sees each sale net of its returns, as if what came back had never been bought. So points that
/// were spent from a lot which is gone come from the next lot, and from the next earning if there
/// is none: until then they are a debt.
final class LotBook {

    private static final Comparator<Entry> SPENT_FIRST =
            Comparator.<Entry, Instant>comparing(entry -> entry.kept.expiresAt())
                    .thenComparing(entry -> entry.kept, Kept.ORDER);

    private final List<Entry> entries = new ArrayList<>();
    private long debt;

    private static final class Entry {
        private final Kept kept;
        private long active;
        private long spent;
        private long expired;

        Entry(Kept kept) {
            this.kept = kept;
        }
    }

    private LotBook() {}

    /// Lots and debt at an instant.
    ///
    /// @param kept sales up to the instant, in business order
    /// @param spendings in business order
    static LotBook at(Instant at, List<Kept> kept, List<Spending> spendings) {
        var book = new LotBook();
        int spent = 0;
        for (Kept sale : kept) {
            while (spent < spendings.size() && spendings.get(spent).at().isBefore(sale.at())) {
                book.spend(spendings.get(spent++));
            }
            book.earn(sale);
        }
        while (spent < spendings.size() && !spendings.get(spent).at().isAfter(at)) {
            book.spend(spendings.get(spent++));
        }
        book.expire(at);
        return book;
    }

    private void earn(Kept sale) {
        var entry = new Entry(sale);
        entry.spent = Math.min(debt, sale.points());
        entry.active = sale.points() - entry.spent;
        debt -= entry.spent;
        entries.add(entry);
    }

    private void spend(Spending spending) {
        expire(spending.at());
        long left = spending.points();
        for (Entry entry : entries.stream().sorted(SPENT_FIRST).toList()) {
            long taken = Math.min(left, entry.active);
            entry.active -= taken;
            entry.spent += taken;
            left -= taken;
        }
        debt += left;
    }

    private void expire(Instant at) {
        for (Entry entry : entries) {
            if (!entry.kept.expiresAt().isAfter(at)) {
                entry.expired += entry.active;
                entry.active = 0;
            }
        }
    }

    Buckets buckets() {
        long active = 0;
        long spent = 0;
        long expired = 0;
        for (Entry entry : entries) {
            active += entry.active;
            spent += entry.spent;
            expired += entry.expired;
        }
        return new Buckets(0, active, 0, debt, spent, expired);
    }

    /// The lots in business order, those without points left out.
    List<Lot> lots() {
        var lots = new ArrayList<Lot>(entries.size());
        for (Entry entry : entries) {
            Earned earned = entry.kept.counted().earned();
            if (earned.points() > 0) {
                lots.add(
                        new Lot(
                                entry.kept.id(),
                                entry.kept.at(),
                                earned.expiresAt(),
                                earned.ruleVersion(),
                                entry.kept.shares(),
                                earned.points(),
                                earned.points() - entry.kept.points(),
                                entry.active,
                                entry.spent,
                                entry.expired));
            }
        }
        return lots;
    }
}

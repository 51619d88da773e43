package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;

/// Follows points through their lots up to an instant: earned, held, spent, expired.
///
/// It sees each sale net of its returns, as if what came back had never been bought, and no hold
/// that was released or undone. So points that were spent from a lot which is gone come from the
/// next lot, and from the next earning if there is none: until then they are a debt.
final class LotBook {

    private static final Comparator<Source> USABLE_FIRST =
            Comparator.comparing(Source::usableFrom).thenComparing(Source.ORDER);

    private final Map<UUID, Entry> entries = new HashMap<>();
    private final List<Entry> inOrder = new ArrayList<>();
    private final Queue<Entry> usable =
            new PriorityQueue<>(Comparator.comparing((Entry each) -> each.source, Source.ENDING));
    private final Deque<Owed> owed = new ArrayDeque<>();
    private final List<TakenPoints> taken = new ArrayList<>();

    private static final class Owed {
        private final Taking taking;
        private long left;

        Owed(Taking taking, long left) {
            this.taking = taking;
            this.left = left;
        }
    }

    private static final class Entry {
        private final Source source;
        private long pending;
        private long active;
        private long held;
        private long spent;
        private long expired;

        Entry(Source source) {
            this.source = source;
        }

        long take(long wanted, boolean hold) {
            long points = Math.min(wanted, active);
            active -= points;
            if (hold) {
                held += points;
            } else {
                spent += points;
            }
            return points;
        }

        void expire() {
            expired += active;
            active = 0;
        }

        Movement amounts() {
            return new Movement(pending, active, held, spent, expired);
        }
    }

    private LotBook() {}

    /// Lots and debt of these, with time gone by up to an instant.
    ///
    /// @param takings in business order
    static LotBook of(List<? extends Source> sources, List<Taking> takings, Instant through) {
        var book = new LotBook();
        for (Source source : sources) {
            var entry = new Entry(source);
            book.entries.put(source.id(), entry);
            book.inOrder.add(entry);
        }
        book.inOrder.sort(Comparator.comparing(each -> each.source, Source.ORDER));
        int next = 0;
        var arriving = new ArrayList<>(book.inOrder);
        arriving.sort(Comparator.comparing(each -> each.source, USABLE_FIRST));
        for (Entry entry : arriving) {
            Instant usable = entry.source.usableFrom();
            while (next < takings.size() && takings.get(next).at().isBefore(usable)) {
                book.take(takings.get(next++), through);
            }
            book.arrive(entry, through);
        }
        while (next < takings.size()) {
            book.take(takings.get(next++), through);
        }
        book.expire(through);
        return book;
    }

    private void arrive(Entry entry, Instant through) {
        if (entry.source.waits() && entry.source.usableFrom().isAfter(through)) {
            entry.pending = entry.source.points();
            return;
        }
        entry.active = entry.source.points();
        while (entry.active > 0 && !owed.isEmpty()) {
            Owed first = owed.getFirst();
            long paid = taken(entry, first.taking, first.left);
            first.left -= paid;
            if (first.left == 0) {
                owed.removeFirst();
            }
        }
        if (entry.active > 0) {
            usable.add(entry);
        }
    }

    private void take(Taking taking, Instant through) {
        // What a till told ahead of time makes no time go by.
        expire(taking.at().isAfter(through) ? through : taking.at());
        long left = taking.points();
        while (left > 0 && !usable.isEmpty()) {
            Entry entry = usable.element();
            left -= taken(entry, taking, left);
            if (entry.active == 0) {
                usable.remove();
            }
        }
        if (left > 0) {
            owed.addLast(new Owed(taking, left));
        }
    }

    private long taken(Entry entry, Taking taking, long wanted) {
        long points = entry.take(wanted, taking.held());
        taken.add(new TakenPoints(taking.id(), entry.source.id(), points));
        return points;
    }

    private void expire(Instant at) {
        while (!usable.isEmpty() && !usable.element().source.expiresAt().isAfter(at)) {
            usable.remove().expire();
        }
    }

    Buckets buckets() {
        Movement sum = Movement.NONE;
        for (Entry entry : inOrder) {
            sum = sum.plus(entry.amounts());
        }
        return new Buckets(
                sum.pending(), sum.active(), sum.held(), debt(), sum.spent(), sum.expired());
    }

    /// What was taken and no lot had, yet.
    long debt() {
        return owed.stream().mapToLong(each -> each.left).sum();
    }

    /// From which lots points were taken, in the order of taking.
    List<TakenPoints> taken() {
        return List.copyOf(taken);
    }

    /// The buckets of a lot; none of a lot that is not there.
    Movement amounts(UUID lot) {
        Entry entry = entries.get(lot);
        return entry == null ? Movement.NONE : entry.amounts();
    }

    /// What the lots are made of, in business order.
    List<Source> sources() {
        return inOrder.stream().map(each -> each.source).toList();
    }

    /// The lots in business order, those that never had points left out.
    List<Lot> lots() {
        var lots = new ArrayList<Lot>(inOrder.size());
        for (Entry entry : inOrder) {
            Lot lot = Lot.of(entry.source, entry.amounts());
            if (lot.earned() > 0) {
                lots.add(lot);
            }
        }
        return lots;
    }
}

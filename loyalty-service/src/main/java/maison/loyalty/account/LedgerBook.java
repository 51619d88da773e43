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

    static List<LedgerEntry> of(Account account, Instant at) {
        var book = new LedgerBook(at);
        account.keptAt(at).forEach(book::tell);
        MilestoneSpell.upTo(account, at).forEach(spell -> book.tell(spell, account));
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

    private void tell(MilestoneSpell spell, Account account) {
        Grant grant = spell.grant();
        add(
                grant,
                LedgerEntry.Kind.GRANTED,
                grant.id(),
                spell.from(),
                Movement.ofActive(grant.points()));
        Instant lostAt = spell.lostAt();
        Instant end = grant.expiresAt().isBefore(spell.from()) ? spell.from() : grant.expiresAt();
        boolean ended = !end.isAfter(lostAt == null ? at : lostAt);
        if (ended) {
            Movement expired = Movement.expiring(grant.points());
            add(grant, LedgerEntry.Kind.EXPIRED, grant.id(), end, expired);
        }
        if (lostAt != null) {
            Movement gone = Movement.leaving(grant.points(), ended ? grant.points() : 0);
            add(grant, LedgerEntry.Kind.WITHDRAWN, returnAt(account, lostAt), lostAt, gone);
        }
    }

    private static UUID returnAt(Account account, Instant lostAt) {
        return account.facts().returns().stream()
                .filter(each -> each.at().equals(lostAt))
                .map(Return::id)
                .findFirst()
                .orElseThrow();
    }

    private void add(
            Grant lot, LedgerEntry.Kind kind, UUID source, Instant when, Movement movement) {
        entries.add(
                new LedgerEntry(
                        when, kind, source, lot.id(), false, movement, 0, lot.ruleVersion()));
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

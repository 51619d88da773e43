package maison.loyalty.finance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.Programmes;
import maison.loyalty.account.Grant;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.finance.Posting.Dating;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps the books: a batch of sales of one day and version adds to one row.
///
/// Of lots that are older than the batch, the table of lots says what is not in the events.
@Singleton
class BooksProjection implements WritingProjection {

    private static final String ADD =
            """
            on conflict (day, recorded_day, rule_version, bonus, earned_month, expires_month)
            do update set pending = b.pending + excluded.pending,
                active = b.active + excluded.active, held = b.held + excluded.held,
                debt = b.debt + excluded.debt, earned = b.earned + excluded.earned,
                granted = b.granted + excluded.granted, reversed = b.reversed + excluded.reversed,
                withdrawn = b.withdrawn + excluded.withdrawn,
                redeemed = b.redeemed + excluded.redeemed,
                deducted = b.deducted + excluded.deducted, expired = b.expired + excluded.expired
            """;

    private static final String OF_KNOWN =
            """
            insert into books as b
            select date '1970-01-01' + day, date '1970-01-01' + recorded, version, bonus,
                date '1970-01-01' + earned_month, date '1970-01-01' + expires_month,
                pe, ac, he, de, ea, gr, re, wi, rd, dd, ex
            from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::int[], ?::int[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as n(day, recorded, version, bonus, earned_month, expires_month,
                    pe, ac, he, de, ea, gr, re, wi, rd, dd, ex)
            """
                    + ADD;

    private static final String OF_OLDER_LOTS =
            """
            insert into books as b
            select greatest(date '1970-01-01' + n.day, case when n.at_end = 1 then
                    ((l.expires_at - interval '1 microsecond') at time zone n.zone)::date end),
                date '1970-01-01' + n.recorded, l.rule_version, l.bonus,
                date_trunc('month', l.earned_at at time zone n.zone)::date,
                case when l.expires_at < '9999-12-31T00:00:00Z' then date_trunc('month',
                    (l.expires_at - interval '1 microsecond') at time zone n.zone)::date end,
                sum(pe)::bigint, sum(ac)::bigint, sum(he)::bigint, sum(de)::bigint,
                sum(ea)::bigint, sum(gr)::bigint, sum(re)::bigint, sum(wi)::bigint,
                sum(rd)::bigint, sum(dd)::bigint, sum(ex)::bigint
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::text[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as n(customer, lot, day, recorded, at_end, zone,
                    pe, ac, he, de, ea, gr, re, wi, rd, dd, ex)
            left join lots l on l.customer_id = n.customer and l.lot_id = n.lot
            group by 1, 2, 3, 4, 5, 6
            """
                    + ADD;

    private final BookDays days;

    BooksProjection(Programmes programmes) {
        days = BookDays.of(programmes);
    }

    private record LotId(UUID customer, UUID lot) {}

    /// What the books tell lots apart by; all null for what is of no lot.
    private record Terms(
            @Nullable String ruleVersion,
            @Nullable String bonus,
            @Nullable LocalDate earnedMonth,
            @Nullable LocalDate expiresMonth) {
        static final Terms OF_NO_LOT = new Terms(null, null, null, null);
    }

    /// A lot of the batch.
    private record Fresh(Terms terms, LocalDate lastDay) {}

    private record Row(LocalDate day, LocalDate recorded, Terms terms) {}

    private record LotRow(LotId lot, LocalDate day, LocalDate recorded, boolean atEnd) {}

    /// What a batch adds to the books.
    private final class Additions {

        private final Map<LotId, Fresh> fresh = new HashMap<>();
        private final Map<Row, Amounts> rows = new LinkedHashMap<>();
        private final Map<LotRow, Amounts> ofOlderLots = new LinkedHashMap<>();

        void take(RecordedEvent<LoyaltyEvent> recorded) {
            UUID customer = recorded.streamId();
            switch (recorded.event()) {
                case SaleCounted(var sale, var earned, _) ->
                        fresh.put(
                                new LotId(customer, sale.id()),
                                fresh(earned.ruleVersion(), null, sale.at(), earned.expiresAt()));
                case PointsGranted(var grant, _) -> take(customer, grant);
                case MilestoneReached(_, var grant, _, _) -> take(customer, grant);
                default -> {
                    // Makes no lot.
                }
            }
            LocalDate day = days.of(recorded.envelope().recordedAt());
            for (Posting each : Posting.of(recorded.event())) {
                add(customer, each, day);
            }
        }

        private void take(UUID customer, Grant grant) {
            fresh.put(
                    new LotId(customer, grant.id()),
                    fresh(grant.ruleVersion(), grant.bonus(), grant.at(), grant.expiresAt()));
        }

        private Fresh fresh(
                String ruleVersion, @Nullable String bonus, Instant at, Instant expiresAt) {
            return new Fresh(
                    new Terms(ruleVersion, bonus, days.monthOf(at), days.lastMonth(expiresAt)),
                    days.before(expiresAt));
        }

        private void add(UUID customer, Posting posting, LocalDate recorded) {
            LocalDate day = days.of(posting);
            boolean atEnd = posting.dating() == Dating.NOT_BEFORE_LOT_ENDS;
            UUID lot = posting.lot();
            if (lot == null) {
                add(new Row(day, recorded, Terms.OF_NO_LOT), posting);
                return;
            }
            var id = new LotId(customer, lot);
            Fresh known = fresh.get(id);
            if (known == null) {
                ofOlderLots.merge(
                        new LotRow(id, day, recorded, atEnd), posting.amounts(), Amounts::plus);
            } else {
                boolean later = atEnd && known.lastDay().isAfter(day);
                add(new Row(later ? known.lastDay() : day, recorded, known.terms()), posting);
            }
        }

        private void add(Row row, Posting posting) {
            rows.merge(row, posting.amounts(), Amounts::plus);
        }
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public String ddl() {
        return "projections/books.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var additions = new Additions();
        LoyaltyAccounts.ofAccounts(events).forEach(additions::take);
        var writes = new ArrayList<Write>();
        writes.addAll(ofKnown(List.copyOf(additions.rows.entrySet())));
        writes.addAll(ofOlderLots(List.copyOf(additions.ofOlderLots.entrySet())));
        return writes;
    }

    private static List<Write> ofKnown(List<Map.Entry<Row, Amounts>> rows) {
        return Write.ofRows(
                OF_KNOWN,
                rows,
                each -> each.getKey().day().toEpochDay(),
                each -> each.getKey().recorded().toEpochDay(),
                each -> each.getKey().terms().ruleVersion(),
                each -> each.getKey().terms().bonus(),
                each -> epochDay(each.getKey().terms().earnedMonth()),
                each -> epochDay(each.getKey().terms().expiresMonth()),
                each -> each.getValue().pending(),
                each -> each.getValue().active(),
                each -> each.getValue().held(),
                each -> each.getValue().debt(),
                each -> each.getValue().earned(),
                each -> each.getValue().granted(),
                each -> each.getValue().reversed(),
                each -> each.getValue().withdrawn(),
                each -> each.getValue().redeemed(),
                each -> each.getValue().deducted(),
                each -> each.getValue().expired());
    }

    private List<Write> ofOlderLots(List<Map.Entry<LotRow, Amounts>> rows) {
        return Write.ofRows(
                OF_OLDER_LOTS,
                rows,
                each -> each.getKey().lot().customer(),
                each -> each.getKey().lot().lot(),
                each -> each.getKey().day().toEpochDay(),
                each -> each.getKey().recorded().toEpochDay(),
                each -> each.getKey().atEnd() ? 1 : 0,
                _ -> days.zone(),
                each -> each.getValue().pending(),
                each -> each.getValue().active(),
                each -> each.getValue().held(),
                each -> each.getValue().debt(),
                each -> each.getValue().earned(),
                each -> each.getValue().granted(),
                each -> each.getValue().reversed(),
                each -> each.getValue().withdrawn(),
                each -> each.getValue().redeemed(),
                each -> each.getValue().deducted(),
                each -> each.getValue().expired());
    }

    private static @Nullable Long epochDay(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }
}

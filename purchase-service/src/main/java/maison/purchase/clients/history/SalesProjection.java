package maison.purchase.clients.history;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.jspecify.annotations.Nullable;

/// Fills the tables of `projections/sales.sql`.
@Singleton
final class SalesProjection implements WritingProjection {

    private static final String INSERT_SALES =
            """
            insert into sales (sale_id, customer_id, store_id, terminal_id, receipt_number, channel,
                               occurred_at, currency, total, line_count, receipt_of)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::timestamptz[], ?::text[], ?::numeric[],
                                 ?::int[], ?::uuid[])
            """;

    private static final String INSERT_GIFTS =
            """
            insert into gifts (sale_id, recipient_id, reveal_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
            """;

    // Sums first: an update touches a row once, however often it is joined.
    private static final String ADD_REFUNDS =
            """
            update sales set refunded = refunded + r.amount
            from (select id, sum(amount) as amount
                  from unnest(?::uuid[], ?::numeric[]) as t(id, amount) group by id) r
            where sale_id = r.id
            """;

    private static final String SET_OWNERS =
            """
            update sales set customer_id = o.customer
            from unnest(?::uuid[], ?::uuid[]) as o(sale, customer) where sale_id = o.sale
            """;

    private static final String INSERT_UNLINKED =
            """
            insert into unlinked_returns (return_id, customer_id, store_id, occurred_at, currency,
                                          total, line_count)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                                 ?::numeric[], ?::int[])
            """;

    private record Sold(UUID id, SaleCompleted facts) {}

    private record Given(UUID id, Gift gift) {}

    private record Refunded(UUID id, LinesReturned facts) {}

    private record Back(UUID id, ReturnedWithoutSale facts) {}

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public String ddl() {
        return "projections/sales.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var sales = new ArrayList<Sold>();
        // The last move of a batch counts.
        var owners = new LinkedHashMap<UUID, @Nullable UUID>();
        var refunds = new ArrayList<Refunded>();
        var unlinked = new ArrayList<Back>();
        for (RecordedEvent<?> each : events) {
            UUID id = each.streamId();
            switch (each.event()) {
                case SaleCompleted sale -> sales.add(new Sold(id, sale));
                case SaleLeft left -> owners.put(id, left.toCustomerId());
                case SaleJoined joined -> owners.put(id, joined.customerId());
                case LinesReturned returned -> refunds.add(new Refunded(id, returned));
                case SaleVoided voided -> refunds.add(new Refunded(id, voided.undone()));
                case ReturnedWithoutSale back -> unlinked.add(new Back(id, back));
                default -> {}
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(insertSales(sales));
        writes.addAll(insertGifts(sales));
        writes.addAll(
                Write.ofRows(
                        SET_OWNERS,
                        List.copyOf(owners.entrySet()),
                        Map.Entry::getKey,
                        Map.Entry::getValue));
        writes.addAll(
                Write.ofRows(
                        ADD_REFUNDS,
                        refunds,
                        Refunded::id,
                        each -> each.facts().amounts().total().getAmount()));
        writes.addAll(insertUnlinked(unlinked));
        return writes;
    }

    private static List<Write> insertSales(List<Sold> sales) {
        return Write.ofRows(
                INSERT_SALES,
                sales,
                Sold::id,
                each -> each.facts().customerId(),
                each -> each.facts().register().storeId(),
                each -> each.facts().register().terminalId(),
                each -> each.facts().register().receiptNumber(),
                each -> each.facts().register().channel(),
                each -> each.facts().occurredAt(),
                each -> each.facts().change().getCurrencyUnit().getCode(),
                each -> each.facts().amounts().total().getAmount(),
                each -> each.facts().lines().size(),
                each -> receiptOf(each.facts()));
    }

    private static @Nullable UUID receiptOf(SaleCompleted sale) {
        return sale.offline() == null ? null : sale.offline().receiptOf();
    }

    private static List<Write> insertGifts(List<Sold> sales) {
        var gifts = new ArrayList<Given>();
        for (Sold each : sales) {
            var circumstances = each.facts().circumstances();
            Gift gift = circumstances == null ? null : circumstances.gift();
            if (gift != null) {
                gifts.add(new Given(each.id(), gift));
            }
        }
        return Write.ofRows(
                INSERT_GIFTS,
                gifts,
                Given::id,
                each -> each.gift().recipientId(),
                each -> each.gift().revealAt());
    }

    private static List<Write> insertUnlinked(List<Back> returns) {
        return Write.ofRows(
                INSERT_UNLINKED,
                returns,
                Back::id,
                each -> each.facts().customerId(),
                each -> each.facts().storeId(),
                each -> each.facts().occurredAt(),
                each -> each.facts().amounts().net().getCurrencyUnit().getCode(),
                each -> each.facts().amounts().total().getAmount(),
                each -> each.facts().lines().size());
    }
}

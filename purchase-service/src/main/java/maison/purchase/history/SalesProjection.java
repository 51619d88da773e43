package maison.purchase.history;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.unlinked.UnlinkedReturnEvent;
import maison.purchase.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;

/// Fills the tables of `projections/sales.sql`.
@Singleton
final class SalesProjection implements WritingProjection {

    private static final String INSERT_SALES =
            """
            insert into sales (sale_id, customer_id, store_id, terminal_id, receipt_number, channel,
                               occurred_at, currency, total, line_count)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::timestamptz[], ?::text[], ?::numeric[],
                                 ?::int[])
            """;

    // Sums first: an update touches a row once, however often it is joined.
    private static final String ADD_REFUNDS =
            """
            update sales set refunded = refunded + r.amount
            from (select id, sum(amount) as amount
                  from unnest(?::uuid[], ?::numeric[]) as t(id, amount) group by id) r
            where sale_id = r.id
            """;

    private static final String INSERT_UNLINKED =
            """
            insert into unlinked_returns (return_id, customer_id, store_id, occurred_at, currency,
                                          total, line_count)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                                 ?::numeric[], ?::int[])
            """;

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
        var sales = new ArrayList<RecordedEvent<?>>();
        var refunds = new ArrayList<RecordedEvent<?>>();
        var unlinked = new ArrayList<RecordedEvent<?>>();
        for (RecordedEvent<?> each : events) {
            switch (each.event()) {
                case SaleEvent event ->
                        (event instanceof SaleCompleted ? sales : refunds).add(each);
                case UnlinkedReturnEvent _ -> unlinked.add(each);
                default -> {}
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(insertSales(sales));
        writes.addAll(addRefunds(refunds));
        writes.addAll(insertUnlinked(unlinked));
        return writes;
    }

    private static List<Write> insertSales(List<RecordedEvent<?>> events) {
        return Rows.of(
                        events,
                        each -> {
                            SaleCompleted sale = (SaleCompleted) each.event();
                            return Rows.row(
                                    each.streamId(),
                                    sale.customerId(),
                                    sale.register().storeId(),
                                    sale.register().terminalId(),
                                    sale.register().receiptNumber(),
                                    sale.register().channel(),
                                    sale.occurredAt(),
                                    sale.change().getCurrencyUnit().getCode(),
                                    sale.amounts().total().getAmount(),
                                    sale.lines().size());
                        })
                .into(INSERT_SALES);
    }

    private static List<Write> addRefunds(List<RecordedEvent<?>> events) {
        return Rows.of(
                        events,
                        each -> {
                            LinesReturned returned = (LinesReturned) each.event();
                            return Rows.row(
                                    each.streamId(), returned.amounts().total().getAmount());
                        })
                .into(ADD_REFUNDS);
    }

    private static List<Write> insertUnlinked(List<RecordedEvent<?>> events) {
        return Rows.of(
                        events,
                        each -> {
                            ReturnedWithoutSale returned = (ReturnedWithoutSale) each.event();
                            return Rows.row(
                                    each.streamId(),
                                    returned.customerId(),
                                    returned.storeId(),
                                    returned.occurredAt(),
                                    returned.amounts().net().getCurrencyUnit().getCode(),
                                    returned.amounts().total().getAmount(),
                                    returned.lines().size());
                        })
                .into(INSERT_UNLINKED);
    }
}

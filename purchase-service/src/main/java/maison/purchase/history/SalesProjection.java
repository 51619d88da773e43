package maison.purchase.history;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.Gift;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleJoined;
import maison.purchase.sale.SaleEvent.SaleLeft;
import maison.purchase.sale.SaleEvent.SaleVoided;
import maison.purchase.unlinked.UnlinkedReturnEvent;
import maison.purchase.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Fills the tables of `projections/sales.sql`.
@Singleton
final class SalesProjection implements Projection {

    private static final String INSERT_SALES =
            """
            insert into sales (sale_id, customer_id, store_id, terminal_id, receipt_number, channel,
                               occurred_at, currency, total, line_count)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::timestamptz[], ?::text[], ?::numeric[],
                                 ?::int[])
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
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var sales = new ArrayList<RecordedEvent<?>>();
        var gifts = new ArrayList<RecordedEvent<?>>();
        var owners = new HashMap<UUID, @Nullable UUID>();
        var refunds = new ArrayList<RecordedEvent<?>>();
        var unlinked = new ArrayList<RecordedEvent<?>>();
        for (RecordedEvent<?> each : events) {
            switch (each.event()) {
                case SaleCompleted sale -> {
                    sales.add(each);
                    if (sale.circumstances() != null && sale.circumstances().gift() != null) {
                        gifts.add(each);
                    }
                }
                case SaleLeft left -> owners.put(each.streamId(), left.toCustomerId());
                case SaleJoined joined -> owners.put(each.streamId(), joined.customerId());
                case SaleEvent _ -> refunds.add(each);
                case UnlinkedReturnEvent _ -> unlinked.add(each);
                default -> {}
            }
        }
        insertSales(handle, sales);
        insertGifts(handle, gifts);
        setOwners(handle, owners);
        addRefunds(handle, refunds);
        insertUnlinked(handle, unlinked);
    }

    private static void insertSales(Handle handle, List<RecordedEvent<?>> events) {
        Rows.of(
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
                .write(handle, INSERT_SALES);
    }

    /// The last move of a batch counts.
    private static void setOwners(Handle handle, Map<UUID, @Nullable UUID> owners) {
        if (owners.isEmpty()) {
            return;
        }
        PreparedBatch updates =
                handle.prepareBatch(
                        "update sales set customer_id = cast(:customer as uuid)"
                                + " where sale_id = :sale");
        owners.forEach(
                (sale, customer) -> updates.bind("sale", sale).bind("customer", customer).add());
        updates.execute();
    }

    private static void insertGifts(Handle handle, List<RecordedEvent<?>> events) {
        Rows.of(
                        events,
                        each -> {
                            SaleCompleted sale = (SaleCompleted) each.event();
                            Gift gift =
                                    Objects.requireNonNull(
                                            Objects.requireNonNull(sale.circumstances()).gift());
                            return Rows.row(each.streamId(), gift.recipientId(), gift.revealAt());
                        })
                .write(handle, INSERT_GIFTS);
    }

    private static void addRefunds(Handle handle, List<RecordedEvent<?>> events) {
        Rows.of(
                        events,
                        each -> {
                            LinesReturned returned = undone((SaleEvent) each.event());
                            return Rows.row(
                                    each.streamId(), returned.amounts().total().getAmount());
                        })
                .write(handle, ADD_REFUNDS);
    }

    private static LinesReturned undone(SaleEvent event) {
        return switch (event) {
            case LinesReturned returned -> returned;
            case SaleVoided voided -> voided.undone();
            case SaleCompleted _, SaleLeft _, SaleJoined _ ->
                    throw new IllegalStateException("Nothing came back: " + event);
        };
    }

    private static void insertUnlinked(Handle handle, List<RecordedEvent<?>> events) {
        Rows.of(
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
                .write(handle, INSERT_UNLINKED);
    }
}

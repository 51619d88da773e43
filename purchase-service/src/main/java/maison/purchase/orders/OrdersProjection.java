package maison.purchase.orders;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.bespoke.BespokeEvent;
import maison.purchase.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.bespoke.BespokeEvent.OrderQuoted;
import org.jdbi.v3.core.Handle;

/// Fills the tables of `projections/bespoke_orders.sql`.
@Singleton
final class OrdersProjection implements Projection {

    private static final String INSERT_ORDERS =
            """
            insert into bespoke_orders (order_id, customer_id, store_id, zone, product_type,
                                        quoted_at, currency, total)
            select * from unnest(:ids::uuid[], :customers::uuid[], :stores::text[], :zones::text[],
                                 :types::text[], :quoted::timestamptz[], :currencies::text[],
                                 :totals::numeric[])
            """;

    private static final String UPDATE_ORDERS =
            """
            update bespoke_orders o
            set state = coalesce(c.state, o.state),
                stage = coalesce(c.stage, o.stage),
                promised_date = coalesce(c.promised, o.promised_date),
                paid = case when c.settled then o.total else o.paid + c.paid end,
                refunded = o.refunded + c.refunded
            from unnest(:ids::uuid[], :states::text[], :stages::text[], :promised::date[],
                        :paid::numeric[], :settled::boolean[], :refunded::numeric[])
                 as c(id, state, stage, promised, paid, settled, refunded)
            where o.order_id = c.id
            """;

    private static final String INSERT_ALTERATIONS =
            """
            insert into bespoke_alterations (order_id, alteration_id, customer_id, piece_id, kind,
                                             part, change, unit, stage, appointment_id,
                                             measurement_set_id, measurement_set_version,
                                             occurred_at)
            select * from unnest(:orders::uuid[], :ids::uuid[], :customers::uuid[],
                                 :pieces::text[], :kinds::text[], :parts::text[],
                                 :changes::numeric[], :units::text[], :stages::text[],
                                 :appointments::uuid[], :sets::uuid[], :versions::int[],
                                 :times::timestamptz[])
            """;

    private record Quoted(UUID id, OrderQuoted event) {}

    private record Altered(UUID id, AlterationRecorded event) {}

    @Override
    public String name() {
        return "bespoke-orders";
    }

    @Override
    public String ddl() {
        return "projections/bespoke_orders.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var quotes = new ArrayList<Quoted>();
        // One row for each order, however many of its events are in the batch.
        Map<UUID, OrderChange> changes = new LinkedHashMap<>();
        var alterations = new ArrayList<Altered>();
        for (RecordedEvent<?> each : events) {
            switch (each.event()) {
                case OrderQuoted quote -> quotes.add(new Quoted(each.streamId(), quote));
                case AlterationRecorded altered ->
                        alterations.add(new Altered(each.streamId(), altered));
                case BespokeEvent event ->
                        changes.merge(
                                each.streamId(),
                                OrderChange.of(each.streamId(), event),
                                OrderChange::then);
                default -> {}
            }
        }
        insertOrders(handle, quotes);
        updateOrders(handle, List.copyOf(changes.values()));
        insertAlterations(handle, alterations);
    }

    private static void insertOrders(Handle handle, List<Quoted> quotes) {
        Columns.write(
                handle,
                INSERT_ORDERS,
                quotes,
                rows ->
                        rows.column("ids", Quoted::id)
                                .column("customers", each -> each.event().order().customerId())
                                .column("stores", each -> each.event().order().storeId())
                                .column("zones", each -> each.event().zone())
                                .column("types", each -> each.event().workflow().productType())
                                .column("quoted", each -> each.event().occurredAt())
                                .column(
                                        "currencies",
                                        each ->
                                                each.event()
                                                        .amounts()
                                                        .net()
                                                        .getCurrencyUnit()
                                                        .getCode())
                                .column(
                                        "totals",
                                        each -> each.event().amounts().total().getAmount()));
    }

    private static void updateOrders(Handle handle, List<OrderChange> changes) {
        Columns.write(
                handle,
                UPDATE_ORDERS,
                changes,
                rows ->
                        rows.column("ids", OrderChange::id)
                                .column("states", OrderChange::state)
                                .column("stages", OrderChange::stage)
                                .column("promised", OrderChange::promised)
                                .column("paid", OrderChange::paid)
                                .column("settled", OrderChange::settled)
                                .column("refunded", OrderChange::refunded));
    }

    private static void insertAlterations(Handle handle, List<Altered> alterations) {
        Columns.write(
                handle,
                INSERT_ALTERATIONS,
                alterations,
                rows ->
                        rows.column("orders", Altered::id)
                                .column("ids", each -> each.event().alteration().alterationId())
                                .column("customers", each -> each.event().customerId())
                                .column("pieces", each -> each.event().alteration().pieceId())
                                .column("kinds", each -> each.event().kind())
                                .column("parts", each -> each.event().alteration().part())
                                .column("changes", each -> each.event().alteration().change())
                                .column("units", each -> each.event().alteration().unit().text())
                                .column("stages", each -> each.event().stage())
                                .column(
                                        "appointments",
                                        each -> each.event().alteration().appointmentId())
                                .column("sets", each -> each.event().measurementSetId())
                                .column("versions", each -> each.event().measurementSetVersion())
                                .column("times", each -> each.event().occurredAt()));
    }
}

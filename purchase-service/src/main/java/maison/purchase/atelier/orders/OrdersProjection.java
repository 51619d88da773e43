package maison.purchase.atelier.orders;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;

/// Fills the tables of `projections/bespoke_orders.sql`.
@Singleton
final class OrdersProjection implements WritingProjection {

    private static final String INSERT_ORDERS =
            """
            insert into bespoke_orders (order_id, customer_id, store_id, zone, product_type,
                                        quoted_at, currency, total)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[],
                                 ?::text[], ?::timestamptz[], ?::text[],
                                 ?::numeric[])
            """;

    private static final String UPDATE_ORDERS =
            """
            update bespoke_orders o
            set state = coalesce(c.state, o.state),
                stage = coalesce(c.stage, o.stage),
                promised_date = coalesce(c.promised, o.promised_date),
                paid = case when c.settled then o.total else o.paid + c.paid end,
                refunded = o.refunded + c.refunded
            from unnest(?::uuid[], ?::text[], ?::text[], ?::date[],
                        ?::numeric[], ?::boolean[], ?::numeric[])
                 as c(id, state, stage, promised, paid, settled, refunded)
            where o.order_id = c.id
            """;

    private static final String INSERT_ALTERATIONS =
            """
            insert into bespoke_alterations (order_id, alteration_id, customer_id, piece_id, kind,
                                             part, change, unit, stage, appointment_id,
                                             measurement_set_id, measurement_set_version,
                                             occurred_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[],
                                 ?::text[], ?::text[], ?::text[],
                                 ?::numeric[], ?::text[], ?::text[],
                                 ?::uuid[], ?::uuid[], ?::int[],
                                 ?::timestamptz[])
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
    public List<Write> writes(List<RecordedEvent<?>> events) {
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
        var writes = new ArrayList<Write>();
        writes.addAll(insertOrders(quotes));
        writes.addAll(updateOrders(List.copyOf(changes.values())));
        writes.addAll(insertAlterations(alterations));
        return writes;
    }

    private static List<Write> insertOrders(List<Quoted> quotes) {
        return Write.ofRows(
                INSERT_ORDERS,
                quotes,
                Quoted::id,
                each -> each.event().order().customerId(),
                each -> each.event().order().storeId(),
                each -> each.event().zone(),
                each -> each.event().workflow().productType(),
                each -> each.event().occurredAt(),
                each -> each.event().amounts().net().getCurrencyUnit().getCode(),
                each -> each.event().amounts().total().getAmount());
    }

    private static List<Write> updateOrders(List<OrderChange> changes) {
        return Write.ofRows(
                UPDATE_ORDERS,
                changes,
                OrderChange::id,
                OrderChange::state,
                OrderChange::stage,
                OrderChange::promised,
                OrderChange::paid,
                OrderChange::settled,
                OrderChange::refunded);
    }

    private static List<Write> insertAlterations(List<Altered> alterations) {
        return Write.ofRows(
                INSERT_ALTERATIONS,
                alterations,
                Altered::id,
                each -> each.event().alteration().alterationId(),
                each -> each.event().customerId(),
                each -> each.event().alteration().pieceId(),
                each -> each.event().kind(),
                each -> each.event().alteration().part(),
                each -> each.event().alteration().change(),
                each -> each.event().alteration().unit().text(),
                each -> each.event().stage(),
                each -> each.event().alteration().appointmentId(),
                each -> each.event().measurementSetId(),
                each -> each.event().measurementSetVersion(),
                each -> each.event().occurredAt());
    }
}

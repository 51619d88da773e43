package maison.purchase.instalments.layaways;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.instalments.layaway.Instalment;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;

/// Fills the tables of `projections/layaways.sql`.
@Singleton
final class LayawaysProjection implements WritingProjection {

    private static final String INSERT_LAYAWAYS =
            """
            insert into layaways (layaway_id, customer_id, store_id, zone, opened_at, currency,
                                  total, paid)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::text[], ?::numeric[], ?::numeric[])
            """;

    private static final String INSERT_INSTALMENTS =
            """
            insert into layaway_instalments (layaway_id, number, store_id, due_on, remind_at,
                                             late_at, amount, paid_at)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::date[], ?::timestamptz[],
                                 ?::timestamptz[], ?::numeric[], ?::numeric[])
            """;

    private static final String UPDATE_LAYAWAYS =
            """
            update layaways l
            set state = coalesce(c.state, l.state),
                paid = l.paid + c.paid,
                refunded = l.refunded + c.refunded
            from unnest(?::uuid[], ?::text[], ?::numeric[], ?::numeric[])
                 as c(id, state, paid, refunded)
            where l.layaway_id = c.id
            """;

    /// Nothing is awaited any more of what is paid or closed.
    private static final String UPDATE_AWAITED =
            """
            update layaway_instalments i
            set awaited = false
            from unnest(?::uuid[]) as c(id), layaways l
            where i.layaway_id = c.id and l.layaway_id = c.id and i.awaited
              and (l.state <> 'open' or i.paid_at <= l.paid)
            """;

    private static final String UPDATE_TOLD =
            """
            update layaway_instalments i
            set told = true
            from unnest(?::uuid[], ?::int[]) as c(id, number)
            where i.layaway_id = c.id and i.number = c.number
            """;

    private record Opened(UUID id, LaidAway plan) {}

    private record Told(UUID id, InstalmentFellDue event) {}

    /// @param paidAt what was paid in all when this one is paid too
    private record Due(UUID id, LaidAway plan, Instalment part, BigDecimal paidAt) {

        OffsetDateTime startOf(LocalDate day) {
            return day.atStartOfDay(ZoneId.of(plan.zone()))
                    .toOffsetDateTime()
                    .withOffsetSameInstant(ZoneOffset.UTC);
        }

        OffsetDateTime remindAt() {
            return startOf(part.dueOn().minusDays(plan.terms().limits().remindDays()));
        }

        OffsetDateTime lateAt() {
            return startOf(part.dueOn().plusDays(1));
        }
    }

    @Override
    public String name() {
        return "layaways";
    }

    @Override
    public String ddl() {
        return "projections/layaways.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var opened = new ArrayList<Opened>();
        // One row for each layaway, however many of its events are in the batch.
        Map<UUID, LayawayChange> changes = new LinkedHashMap<>();
        var told = new ArrayList<Told>();
        for (RecordedEvent<?> each : events) {
            switch (each.event()) {
                case LaidAway plan -> opened.add(new Opened(each.streamId(), plan));
                case InstalmentFellDue due -> told.add(new Told(each.streamId(), due));
                case LayawayEvent event ->
                        changes.merge(
                                each.streamId(),
                                LayawayChange.of(each.streamId(), event),
                                LayawayChange::then);
                default -> {}
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(insertLayaways(opened));
        writes.addAll(insertInstalments(opened));
        List<LayawayChange> changed = List.copyOf(changes.values());
        writes.addAll(updateLayaways(changed));
        writes.addAll(Write.ofRows(UPDATE_AWAITED, changed, LayawayChange::id));
        writes.addAll(Write.ofRows(UPDATE_TOLD, told, Told::id, each -> each.event().number()));
        return writes;
    }

    private static List<Write> insertLayaways(List<Opened> opened) {
        return Write.ofRows(
                INSERT_LAYAWAYS,
                opened,
                Opened::id,
                each -> each.plan().customerId(),
                each -> each.plan().counter().storeId(),
                each -> each.plan().zone(),
                each -> each.plan().occurredAt(),
                each -> each.plan().total().getCurrencyUnit().getCode(),
                each -> each.plan().total().getAmount(),
                each -> each.plan().paidAtOnce().getAmount());
    }

    private static List<Write> insertInstalments(List<Opened> opened) {
        var rows = new ArrayList<Due>();
        for (Opened each : opened) {
            BigDecimal sum = each.plan().paidAtOnce().getAmount();
            for (Instalment part : each.plan().instalments()) {
                sum = sum.add(part.amount().getAmount());
                rows.add(new Due(each.id(), each.plan(), part, sum));
            }
        }
        return Write.ofRows(
                INSERT_INSTALMENTS,
                rows,
                Due::id,
                each -> each.part().number(),
                each -> each.plan().counter().storeId(),
                each -> each.part().dueOn(),
                Due::remindAt,
                Due::lateAt,
                each -> each.part().amount().getAmount(),
                Due::paidAt);
    }

    private static List<Write> updateLayaways(List<LayawayChange> changes) {
        return Write.ofRows(
                UPDATE_LAYAWAYS,
                changes,
                LayawayChange::id,
                LayawayChange::state,
                LayawayChange::paid,
                LayawayChange::refunded);
    }
}

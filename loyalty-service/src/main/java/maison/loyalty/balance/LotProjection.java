package maison.loyalty.balance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Keeps a row for each lot: new ones with one statement, what became of others with another.
@Singleton
class LotProjection implements Projection {

    private static final String INSERT =
            """
            insert into lots (customer_id, sale_id, earned_at, expires_at, rule_version, earned,
                reversed, expired)
            select c, s, a, e, r, p, 0, 0
            from unnest(:customers::uuid[], :sales::uuid[], :earned_at::timestamptz[],
                :expires::timestamptz[], :rules::text[], :points::bigint[]) as n(c, s, a, e, r, p)
            """;

    private static final String UPDATE =
            """
            update lots l set reversed = l.reversed + n.r, expired = l.expired + n.e
            from unnest(:customers::uuid[], :sales::uuid[], :reversed::bigint[],
                :expired::bigint[]) as n(c, s, r, e)
            where l.customer_id = n.c and l.sale_id = n.s
            """;

    private record NewLot(
            UUID customer,
            UUID sale,
            Instant earnedAt,
            Instant expiresAt,
            String ruleVersion,
            long points) {}

    private record Key(UUID customer, UUID sale) {}

    private static final class Change {
        private long reversed;
        private long expired;
    }

    /// What a batch does to lots.
    private static final class Changes {
        private final List<NewLot> fresh = new ArrayList<>();
        private final Map<Key, Change> known = new LinkedHashMap<>();

        void take(UUID customer, LoyaltyEvent event) {
            switch (event) {
                case SaleCounted(var sale, var earned, _) when earned.points() > 0 ->
                        fresh.add(
                                new NewLot(
                                        customer,
                                        sale.id(),
                                        sale.at(),
                                        earned.expiresAt(),
                                        earned.ruleVersion(),
                                        earned.points()));
                case PointsReversed(_, var reversal, _, _) -> {
                    Change change = of(customer, reversal.saleId());
                    change.reversed += reversal.points();
                    change.expired -= reversal.fromExpired();
                }
                case PointsExpired(_, _, var lots, _) ->
                        lots.forEach(lot -> of(customer, lot.saleId()).expired += lot.points());
                case SaleCounted _,
                        LinesReturned _,
                        UnlinkedReturnNoted _,
                        TierChanged _,
                        AccountReviewed _ -> {
                    // No lot changes.
                }
            }
        }

        private Change of(UUID customer, UUID sale) {
            return known.computeIfAbsent(new Key(customer, sale), _ -> new Change());
        }
    }

    @Override
    public String name() {
        return "lots";
    }

    @Override
    public String ddl() {
        return "projections/lots.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var changes = new Changes();
        for (RecordedEvent<?> event : events) {
            changes.take(event.streamId(), LoyaltyAccounts.typed(event).event());
        }
        if (!changes.fresh.isEmpty()) {
            insert(handle, changes.fresh);
        }
        if (!changes.known.isEmpty()) {
            update(handle, List.copyOf(changes.known.entrySet()));
        }
    }

    private static void insert(Handle handle, List<NewLot> lots) {
        handle.createUpdate(INSERT)
                .bind("customers", Columns.texts(lots, NewLot::customer))
                .bind("sales", Columns.texts(lots, NewLot::sale))
                .bind("earned_at", Columns.texts(lots, NewLot::earnedAt))
                .bind("expires", Columns.texts(lots, NewLot::expiresAt))
                .bind("rules", Columns.texts(lots, NewLot::ruleVersion))
                .bind("points", Columns.texts(lots, NewLot::points))
                .execute();
    }

    private static void update(Handle handle, List<Map.Entry<Key, Change>> changes) {
        handle.createUpdate(UPDATE)
                .bind("customers", Columns.texts(changes, each -> each.getKey().customer()))
                .bind("sales", Columns.texts(changes, each -> each.getKey().sale()))
                .bind("reversed", Columns.texts(changes, each -> each.getValue().reversed))
                .bind("expired", Columns.texts(changes, each -> each.getValue().expired))
                .execute();
    }
}

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
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps a row for each lot: new ones with one statement, what became of others with another.
@Singleton
class LotProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into lots (customer_id, sale_id, earned_at, expires_at, rule_version, earned,
                reversed, expired)
            select c, s, a, e, r, p, 0, 0
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[],
                ?::timestamptz[], ?::text[], ?::bigint[]) as n(c, s, a, e, r, p)
            """;

    private static final String UPDATE =
            """
            update lots l set reversed = l.reversed + n.r, expired = l.expired + n.e
            from unnest(?::uuid[], ?::uuid[], ?::bigint[],
                ?::bigint[]) as n(c, s, r, e)
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
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var changes = new Changes();
        for (RecordedEvent<?> event : events) {
            changes.take(event.streamId(), LoyaltyAccounts.typed(event).event());
        }
        var writes = new ArrayList<Write>();
        writes.addAll(insert(changes.fresh));
        writes.addAll(update(List.copyOf(changes.known.entrySet())));
        return writes;
    }

    private static List<Write> insert(List<NewLot> lots) {
        return Write.ofRows(
                INSERT,
                lots,
                NewLot::customer,
                NewLot::sale,
                NewLot::earnedAt,
                NewLot::expiresAt,
                NewLot::ruleVersion,
                NewLot::points);
    }

    private static List<Write> update(List<Map.Entry<Key, Change>> changes) {
        return Write.ofRows(
                UPDATE,
                changes,
                each -> each.getKey().customer(),
                each -> each.getKey().sale(),
                each -> each.getValue().reversed,
                each -> each.getValue().expired);
    }
}

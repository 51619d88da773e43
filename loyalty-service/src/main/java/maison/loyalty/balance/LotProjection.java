package maison.loyalty.balance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.Grant;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.MovesNoPoints;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.Movement;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps a row for each lot: new ones with one statement, what became of others with another.
@Singleton
class LotProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into lots (customer_id, lot_id, bonus, earned_at, expires_at, rule_version,
                earned)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                ?::timestamptz[], ?::text[], ?::bigint[])
            """;

    private static final String UPDATE =
            """
            update lots l set reversed = l.reversed + n.r, pending = l.pending + n.p,
                held = l.held + n.h, spent = l.spent + n.s, expired = l.expired + n.e
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[]) as n(c, lot, r, p, h, s, e)
            where l.customer_id = n.c and l.lot_id = n.lot
            """;

    private record NewLot(
            UUID customer,
            UUID lot,
            @Nullable String bonus,
            Instant earnedAt,
            Instant expiresAt,
            String ruleVersion,
            long points) {

        static NewLot of(UUID customer, Grant grant) {
            return new NewLot(
                    customer,
                    grant.id(),
                    grant.bonus(),
                    grant.at(),
                    grant.expiresAt(),
                    grant.ruleVersion(),
                    grant.points());
        }
    }

    private record Key(UUID customer, UUID lot) {}

    /// What a batch does to lots.
    private static final class Changes {
        private final List<NewLot> fresh = new ArrayList<>();
        private final Map<Key, Movement> known = new LinkedHashMap<>();

        void take(UUID customer, LoyaltyEvent event) {
            switch (event) {
                case SaleCounted(var sale, var earned, _) when earned.points() > 0 ->
                        fresh.add(
                                new NewLot(
                                        customer,
                                        sale.id(),
                                        null,
                                        sale.at(),
                                        earned.expiresAt(),
                                        earned.ruleVersion(),
                                        earned.points()));
                case PointsGranted(var grant, _) -> fresh.add(NewLot.of(customer, grant));
                case MilestoneReached(_, var grant, var again, _) when !again ->
                        fresh.add(NewLot.of(customer, grant));
                case MilestoneReached(_, var grant, _, _) ->
                        move(customer, grant.id(), Movement.ofActive(grant.points()));
                case MilestoneLost lost -> move(customer, lost.lotId(), lost.movement());
                case PointsReversed(_, var reversal, _, _) ->
                        move(customer, reversal.saleId(), reversal.movement());
                case PointsExpired(_, _, var lots, _) ->
                        lots.forEach(lot ->
                                move(customer, lot.saleId(), Movement.expiring(lot.points())));
                case PointsShifted(_, var lots, _, _) ->
                        lots.forEach(lot -> move(customer, lot.lotId(), lot.movement()));
                case SaleCounted _, PointsDeducted _, MovesNoPoints _ -> {
                    // No lot changes.
                }
            }
        }

        private void move(UUID customer, UUID lot, Movement movement) {
            known.merge(new Key(customer, lot), movement, Movement::plus);
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
        for (RecordedEvent<LoyaltyEvent> event : LoyaltyAccounts.ofAccounts(events)) {
            changes.take(event.streamId(), event.event());
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
                NewLot::lot,
                NewLot::bonus,
                NewLot::earnedAt,
                NewLot::expiresAt,
                NewLot::ruleVersion,
                NewLot::points);
    }

    private static List<Write> update(List<Map.Entry<Key, Movement>> changes) {
        return Write.ofRows(
                UPDATE,
                changes,
                each -> each.getKey().customer(),
                each -> each.getKey().lot(),
                each -> -each.getValue().sum(),
                each -> each.getValue().pending(),
                each -> each.getValue().held(),
                each -> each.getValue().spent(),
                each -> each.getValue().expired());
    }
}

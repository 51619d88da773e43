package maison.loyalty.balance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.Programmes;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.BirthdayMonthNoted;
import maison.loyalty.account.LoyaltyEvent.FreezeChanged;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.MovesNoPoints;
import maison.loyalty.account.LoyaltyEvent.MultipleEnded;
import maison.loyalty.account.LoyaltyEvent.PersonChanged;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.SaleMultiplied;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.Movement;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps a row for each account: one statement for a batch, one row for each account touched.
@Singleton
class AccountProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into accounts (customer_id, version, tier, tier_since, active, expired,
                pending, held, spent, debt, next_review_at, decided_at)
            select c, v, coalesce(t, entry), ts, ac, ex, pe, he, sp, de, nr, d
            from unnest(?::uuid[], ?::int[], ?::text[],
                ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                as n(c, v, t, ts, ac, ex, pe, he, sp, de, nr, d, entry)
            where not exists (select 1 from accounts e where e.customer_id = n.c)
            """;

    private static final String UPDATE =
            """
            update accounts a set version = v, tier = coalesce(t, tier),
                tier_since = coalesce(ts, tier_since), active = active + ac,
                expired = expired + ex, pending = pending + pe, held = held + he,
                spent = spent + sp, debt = debt + de, next_review_at = nr, decided_at = d
            from unnest(?::uuid[], ?::int[], ?::text[],
                ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                as n(c, v, t, ts, ac, ex, pe, he, sp, de, nr, d, entry)
            where a.customer_id = n.c
            """;

    private final String entryTier;

    AccountProjection(Programmes programmes) {
        // The first version is the file's, and stays the first.
        entryTier = programmes.current().versions().getFirst().tiers().at(0).name();
    }

    /// What a batch does to one account.
    private static final class Change {
        private final UUID customer;
        private int version;
        private @Nullable String tier;
        private @Nullable Instant tierSince;
        private Movement movement = Movement.NONE;
        private long debt;
        private @Nullable Instant nextReviewAt;
        private Instant decidedAt = Instant.EPOCH;
        private boolean opens;

        Change(UUID customer) {
            this.customer = customer;
        }

        void take(RecordedEvent<LoyaltyEvent> event) {
            version = event.envelope().version();
            decidedAt = event.envelope().recordedAt();
            nextReviewAt = event.event().nextReviewAt();
            opens |= opens(event.event());
            take(event.event());
        }

        private void take(LoyaltyEvent event) {
            switch (event) {
                case SaleCounted(_, var earned, _) -> move(Movement.ofActive(earned.points()));
                case PointsReversed(_, var reversal, _, _) -> move(reversal.movement());
                case PointsExpired(_, var points, _, _) -> move(Movement.expiring(points));
                case PointsGranted(var grant, _) -> move(Movement.ofActive(grant.points()));
                case MilestoneReached(_, var grant, _, _) ->
                        move(Movement.ofActive(grant.points()));
                case MilestoneLost lost -> move(lost.movement());
                case PointsShifted(_, var lots, var owed, _) -> {
                    lots.forEach(lot -> move(lot.movement()));
                    debt += owed;
                }
                case TierChanged changed -> {
                    tier = changed.move().to();
                    tierSince = changed.at();
                }
                case PointsDeducted _, MovesNoPoints _ -> {
                    // Only the time of the next review moves.
                }
            }
        }

        private void move(Movement other) {
            movement = movement.plus(other);
        }
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String ddl() {
        return "projections/accounts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        Map<UUID, Change> changes = new LinkedHashMap<>();
        for (RecordedEvent<LoyaltyEvent> event : LoyaltyAccounts.ofAccounts(events)) {
            changes.computeIfAbsent(event.streamId(), Change::new).take(event);
        }
        var rows = new ArrayList<>(changes.values());
        // First those that exist, so that a new row is not changed twice.
        var writes = new ArrayList<Write>();
        writes.addAll(write(UPDATE, rows));
        writes.addAll(write(INSERT, rows.stream().filter(row -> row.opens).toList()));
        return writes;
    }

    /// What may be recorded of somebody who is no member, and never becomes one: that they were
    /// erased, that the month of their birthday began, with whom they are one person, that a sale
    /// earns a multiple.
    private static boolean opens(LoyaltyEvent event) {
        return !(event instanceof FreezeChanged
                || event instanceof BirthdayMonthNoted
                || event instanceof PersonChanged
                || event instanceof SaleMultiplied
                || event instanceof MultipleEnded);
    }

    private List<Write> write(String sql, List<Change> rows) {
        return Write.ofRows(
                sql,
                rows,
                row -> row.customer,
                row -> row.version,
                row -> row.tier,
                row -> row.tierSince,
                row -> row.movement.active(),
                row -> row.movement.expired(),
                row -> row.movement.pending(),
                row -> row.movement.held(),
                row -> row.movement.spent(),
                row -> row.debt,
                row -> row.nextReviewAt,
                row -> row.decidedAt,
                _ -> entryTier);
    }
}

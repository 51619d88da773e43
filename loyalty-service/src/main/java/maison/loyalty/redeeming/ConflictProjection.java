package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.ConflictSettled;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.RedemptionConflicted;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps a row for each reward that should not have been given, for the list of those that nobody
/// has put aside.
@Singleton
class ConflictProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into redemption_conflicts (customer_id, redemption_id, store_id, told_at,
                conflicts, owed)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                ?::bigint[])
            """;

    private static final String SETTLE =
            """
            update redemption_conflicts c set settled = true
            from unnest(?::uuid[], ?::uuid[]) as n(customer, id)
            where c.customer_id = n.customer and c.redemption_id = n.id
            """;

    private record Told(UUID customer, RedemptionConflicted event) {}

    private record Settled(UUID customer, UUID redemption) {}

    @Override
    public String name() {
        return "redemption-conflicts";
    }

    @Override
    public String ddl() {
        return "projections/redemption-conflicts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var told = new ArrayList<Told>();
        var settled = new ArrayList<Settled>();
        for (RecordedEvent<LoyaltyEvent> each : LoyaltyAccounts.ofAccounts(events)) {
            switch (each.event()) {
                case RedemptionConflicted event -> told.add(new Told(each.streamId(), event));
                case HoldEnded(var end, _, _) when end.how() == How.UNDONE ->
                        settled.add(new Settled(each.streamId(), end.hold()));
                case ConflictSettled event ->
                        settled.add(new Settled(each.streamId(), event.redemption()));
                default -> {
                    // Not of a conflict.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        told,
                        Told::customer,
                        row -> row.event().redemption(),
                        row -> row.event().store(),
                        row -> row.event().at(),
                        row ->
                                row.event().conflicts().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")),
                        row -> row.event().owed()));
        writes.addAll(Write.ofRows(SETTLE, settled, Settled::customer, Settled::redemption));
        return writes;
    }
}

package maison.loyalty.adjusting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.AdjustmentProposed;
import maison.loyalty.account.LoyaltyEvent.ProposalClosed;
import maison.loyalty.account.Proposal;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps a row for each adjustment, for the list of those that wait.
@Singleton
class AdjustmentProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into adjustments (customer_id, adjustment_id, points, reason, store_id,
                proposed_by, proposed_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                ?::text[], ?::timestamptz[])
            """;

    private static final String CLOSE =
            """
            update adjustments a set approved = n.approved
            from unnest(?::uuid[], ?::uuid[], ?::boolean[]) as n(customer, id, approved)
            where a.customer_id = n.customer and a.adjustment_id = n.id
            """;

    private record Asked(UUID customer, Proposal proposal) {
        Instant at() {
            return proposal.at();
        }
    }

    private record Closed(UUID customer, ProposalClosed event) {}

    @Override
    public String name() {
        return "adjustments";
    }

    @Override
    public String ddl() {
        return "projections/adjustments.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var asked = new ArrayList<Asked>();
        var closed = new ArrayList<Closed>();
        for (RecordedEvent<LoyaltyEvent> each : LoyaltyAccounts.ofAccounts(events)) {
            switch (each.event()) {
                case AdjustmentProposed(var proposal, _) ->
                        asked.add(new Asked(each.streamId(), proposal));
                case ProposalClosed event -> closed.add(new Closed(each.streamId(), event));
                default -> {
                    // Not of an adjustment.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        asked,
                        Asked::customer,
                        row -> row.proposal().id(),
                        row -> row.proposal().points(),
                        row -> row.proposal().reason(),
                        row -> row.proposal().store(),
                        row -> row.proposal().by(),
                        Asked::at));
        writes.addAll(
                Write.ofRows(
                        CLOSE,
                        closed,
                        Closed::customer,
                        row -> row.event().proposal(),
                        row -> row.event().approved()));
        return writes;
    }
}

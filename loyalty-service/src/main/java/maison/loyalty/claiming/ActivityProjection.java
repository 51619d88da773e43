package maison.loyalty.claiming;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.Claim;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.ActivityClaimed;
import maison.loyalty.account.LoyaltyEvent.ClaimClosed;
import maison.loyalty.account.LoyaltyEvent.GrantWithdrawn;
import maison.loyalty.account.Proof;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps a row for each activity that was told: for the list of those that wait, and so that no
/// proof shows two of them.
@Singleton
class ActivityProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into activities (customer_id, activity_id, lot_id, activity, bonus, points,
                rule_version, occurred_at, day, store_id, proof_hash, proof_host, told_by, told_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                ?::bigint[], ?::text[], ?::timestamptz[], ?::text[]::date[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[])
            """;

    private static final String CLOSE =
            """
            update activities a set state = n.state
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as n(customer, id, state)
            where a.customer_id = n.customer and a.activity_id = n.id
            """;

    private static final String WITHDRAW =
            """
            update activities a set state = 'withdrawn'
            from unnest(?::uuid[], ?::uuid[]) as n(customer, lot)
            where a.customer_id = n.customer and a.lot_id = n.lot
            """;

    private record Told(UUID customer, Claim claim) {

        @Nullable String hash() {
            Proof proof = claim.proof();
            return proof == null ? null : proof.hash();
        }

        @Nullable String host() {
            Proof proof = claim.proof();
            return proof == null ? null : proof.host();
        }
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public String ddl() {
        return "projections/activities.sql";
    }

    /// In the order of the log: a proof that was given up can be used by the very next event. There
    /// are few of these, and most batches have none.
    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var writes = new ArrayList<Write>();
        for (RecordedEvent<LoyaltyEvent> each : LoyaltyAccounts.ofAccounts(events)) {
            UUID customer = each.streamId();
            switch (each.event()) {
                case ActivityClaimed(var claim, _) ->
                        writes.addAll(insert(new Told(customer, claim)));
                case ClaimClosed closed ->
                        writes.addAll(
                                Write.ofRows(
                                        CLOSE,
                                        List.of(closed),
                                        _ -> customer,
                                        ClaimClosed::claim,
                                        row -> row.approved() ? "given" : "rejected"));
                case GrantWithdrawn(var withdrawal, _) ->
                        writes.addAll(
                                Write.ofRows(
                                        WITHDRAW,
                                        List.of(withdrawal),
                                        _ -> customer,
                                        row -> row.grant()));
                default -> {
                    // Not of an activity.
                }
            }
        }
        return writes;
    }

    private static List<Write> insert(Told told) {
        return Write.ofRows(
                INSERT,
                List.of(told),
                Told::customer,
                row -> row.claim().id(),
                row -> row.claim().lotId(),
                row -> row.claim().activity(),
                row -> row.claim().bonus(),
                row -> row.claim().points(),
                row -> row.claim().ruleVersion(),
                row -> row.claim().occurredAt(),
                row -> row.claim().day().toString(),
                row -> row.claim().store(),
                Told::hash,
                Told::host,
                row -> row.claim().by(),
                row -> row.claim().at());
    }
}

package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.Hold;
import maison.loyalty.account.HoldEnd;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps a row for each redemption, to count those of a reward of which there are only so many.
@Singleton
class PlacesProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into redemptions (customer_id, hold_id, reward, until)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
            """;

    private static final String END =
            """
            update redemptions r set state = n.state
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as n(customer, hold, state)
            where r.customer_id = n.customer and r.hold_id = n.hold
            """;

    private record Held(UUID customer, Hold hold) {}

    private record Ended(UUID customer, HoldEnd end) {}

    @Override
    public String name() {
        return "redemptions";
    }

    @Override
    public String ddl() {
        return "projections/redemptions.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var held = new ArrayList<Held>();
        var writes = new ArrayList<Write>();
        var ended = new ArrayList<Ended>();
        for (RecordedEvent<LoyaltyEvent> each : LoyaltyAccounts.ofAccounts(events)) {
            UUID customer = each.streamId();
            switch (each.event()) {
                case RewardHeld(var hold, _) -> held.add(new Held(customer, hold));
                case HoldEnded(var end, _, _) -> {
                    // Two ends of one hold must not meet in one statement.
                    boolean again =
                            ended.stream().anyMatch(other -> other.end().hold().equals(end.hold()));
                    if (again) {
                        writes.addAll(ends(ended));
                        ended.clear();
                    }
                    ended.add(new Ended(customer, end));
                }
                default -> {
                    // Not of a redemption.
                }
            }
        }
        writes.addAll(ends(ended));
        writes.addAll(
                0,
                Write.ofRows(
                        INSERT,
                        held,
                        Held::customer,
                        row -> row.hold().id(),
                        row -> row.hold().reward(),
                        row -> row.hold().until()));
        return writes;
    }

    private static List<Write> ends(List<Ended> ended) {
        return Write.ofRows(
                END,
                List.copyOf(ended),
                Ended::customer,
                row -> row.end().hold(),
                row ->
                        switch (row.end().how()) {
                            case COMMITTED -> "committed";
                            case RELEASED -> "released";
                            case UNDONE -> "undone";
                        });
    }
}

package maison.customer.privacy.holds;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.privacy.hold.HoldEvent.ErasureHeldUp;
import maison.customer.privacy.hold.HoldEvent.HeldErasureWithdrawn;
import maison.customer.privacy.hold.HoldEvent.LegalHoldLifted;
import maison.customer.privacy.hold.HoldEvent.LegalHoldPlaced;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `legal_holds` in step with the events; lifted ones stay, as the log of what held whom. And
/// `held_erasures`, which leave when they are carried out or withdrawn.
@Singleton
final class HoldProjection implements WritingProjection {

    private static final String PLACE =
            """
            insert into legal_holds (hold_id, customer_id, reason, reference, placed_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
            """;

    private static final String LIFT =
            """
            update legal_holds h set lifted_at = t.at, lifted_because = t.reason
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])
                as t(customer, hold, at, reason)
            where h.customer_id = t.customer and h.hold_id = t.hold
            """;

    private static final String HOLD_UP =
            """
            insert into held_erasures (customer_id, reason, asked_at)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[])
            """;

    private static final String OVER =
            "delete from held_erasures where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "legal_holds";
    }

    @Override
    public String ddl() {
        return "projections/legal_holds.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var placed = new ArrayList<LegalHoldPlaced>();
        var lifted = new ArrayList<LegalHoldLifted>();
        var heldUp = new LinkedHashMap<UUID, ErasureHeldUp>();
        var over = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case LegalHoldPlaced event -> placed.add(event);
                case LegalHoldLifted event -> lifted.add(event);
                case ErasureHeldUp event -> heldUp.put(event.customerId(), event);
                case HeldErasureWithdrawn event -> end(event.customerId(), heldUp, over);
                case CustomerErased event -> end(event.customerId(), heldUp, over);
                case Object _ -> {
                    // Nothing else is about holds.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        PLACE,
                        placed,
                        LegalHoldPlaced::holdId,
                        LegalHoldPlaced::customerId,
                        LegalHoldPlaced::reason,
                        LegalHoldPlaced::reference,
                        LegalHoldPlaced::at));
        writes.addAll(
                Write.ofRows(
                        LIFT,
                        lifted,
                        LegalHoldLifted::customerId,
                        LegalHoldLifted::holdId,
                        LegalHoldLifted::at,
                        LegalHoldLifted::reason));
        writes.addAll(Write.ofRows(OVER, over, each -> each));
        writes.addAll(
                Write.ofRows(
                        HOLD_UP,
                        List.copyOf(heldUp.values()),
                        ErasureHeldUp::customerId,
                        ErasureHeldUp::reason,
                        ErasureHeldUp::at));
        return writes;
    }

    private static void end(UUID customer, Map<UUID, ErasureHeldUp> heldUp, List<UUID> over) {
        heldUp.remove(customer);
        over.add(customer);
    }
}

package maison.customer.tailoring.fits;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.tailoring.fit.FitEvent.AlterationLearned;
import maison.customer.tailoring.fit.FitEvent.PiecePinned;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `made_pieces` and `alteration_findings` in step with the events.
@Singleton
final class FitProjection implements WritingProjection {

    private static final String PIN =
            """
            insert into made_pieces (customer_id, order_id, piece, set_id, version, pinned_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::int[],
                ?::timestamptz[])
            on conflict (customer_id, order_id, piece) do update
            set set_id = excluded.set_id, version = excluded.version,
                pinned_at = excluded.pinned_at
            """;

    private static final String LEARN =
            """
            insert into alteration_findings (customer_id, finding_id, order_id, piece, finding,
                found_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                ?::timestamptz[])
            """;

    private static final String ERASE_PIECES =
            "delete from made_pieces where customer_id = any(?::uuid[])";

    private static final String ERASE_FINDINGS =
            "delete from alteration_findings where customer_id = any(?::uuid[])";

    private record Key(UUID customer, Object piece) {}

    @Override
    public String name() {
        return "fits";
    }

    @Override
    public String ddl() {
        return "projections/fits.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // One row for a piece that is pinned twice in a batch, or the statement would be refused.
        var pinned = new LinkedHashMap<Key, PiecePinned>();
        var learned = new ArrayList<AlterationLearned>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case PiecePinned event ->
                        pinned.put(new Key(event.customerId(), event.piece()), event);
                case AlterationLearned event -> learned.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about fit.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        PIN,
                        List.copyOf(pinned.values()),
                        PiecePinned::customerId,
                        each -> each.piece().orderId(),
                        each -> each.piece().piece(),
                        each -> each.from().setId(),
                        each -> each.from().version(),
                        PiecePinned::at));
        writes.addAll(
                Write.ofRows(
                        LEARN,
                        learned,
                        AlterationLearned::customerId,
                        AlterationLearned::findingId,
                        each -> each.piece().orderId(),
                        each -> each.piece().piece(),
                        each -> each.finding().ciphertext(),
                        AlterationLearned::at));
        writes.addAll(Write.ofRows(ERASE_PIECES, erased, each -> each));
        writes.addAll(Write.ofRows(ERASE_FINDINGS, erased, each -> each));
        return writes;
    }
}

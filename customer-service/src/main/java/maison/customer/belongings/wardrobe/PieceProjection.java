package maison.customer.belongings.wardrobe;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.belongings.piece.PieceEvent;
import maison.customer.belongings.piece.PieceEvent.PieceDescribed;
import maison.customer.belongings.piece.PieceEvent.PieceEntered;
import maison.customer.belongings.piece.PieceEvent.PieceRemoved;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.platform.sealing.Sealed;

/// Keeps `pieces` in step with the events; what an erased customer bought of us leaves their
/// wardrobe with them.
@Singleton
final class PieceProjection implements WritingProjection {

    private static final String UPSERT =
            """
            insert into pieces (customer_id, piece_id, version, words, entered_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::timestamptz[])
            on conflict (customer_id, piece_id) do update
            set version = excluded.version, words = excluded.words
            """;

    private static final String REMOVE =
            """
            delete from pieces p using unnest(?::uuid[], ?::uuid[]) as t(customer, piece)
            where p.customer_id = t.customer and p.piece_id = t.piece
            """;

    private static final String ERASE = "delete from pieces where customer_id = any(?::uuid[])";

    /// @param at when it was entered, as far as the batch knows
    private record Stated(PieceEvent event, int version, Sealed words, Instant at) {

        Stated since(Stated before) {
            return new Stated(event, version, words, before.at);
        }
    }

    private record Key(UUID customer, UUID piece) {

        static Key of(PieceEvent event) {
            return new Key(event.customerId(), event.pieceId());
        }
    }

    @Override
    public String name() {
        return "pieces";
    }

    @Override
    public String ddl() {
        return "projections/pieces.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // Of several in one batch the last counts, but for when it was entered.
        Map<Key, Stated> stated = new LinkedHashMap<>();
        var removed = new ArrayList<PieceRemoved>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case PieceEntered e ->
                        stated.put(Key.of(e), new Stated(e, version, e.words(), e.at()));
                case PieceDescribed e ->
                        stated.merge(
                                Key.of(e),
                                new Stated(e, version, e.words(), e.at()),
                                (before, after) -> after.since(before));
                case PieceRemoved e -> removed.add(e);
                case CustomerErased e -> erased.add(e.customerId());
                case Object _ -> {
                    // Nothing else is about pieces.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        UPSERT,
                        List.copyOf(stated.values()),
                        each -> each.event().customerId(),
                        each -> each.event().pieceId(),
                        Stated::version,
                        each -> each.words().ciphertext(),
                        Stated::at));
        writes.addAll(
                Write.ofRows(REMOVE, removed, PieceRemoved::customerId, PieceRemoved::pieceId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }
}

package maison.customer.privacy.kept;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.piece.PieceEvent.PieceEntered;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.documents.file.FileEvent;
import maison.customer.family.relation.RelationEvent.Related;
import maison.customer.family.relation.RelationEvent.RelationRestated;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps of whom what sort of thing was ever kept: after an erasure nothing else tells.
@Singleton
final class KeptProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into kept_things (customer_id, what)
            select * from unnest(?::uuid[], ?::text[])
            on conflict do nothing
            """;

    private record Kept(UUID customer, String what) {}

    @Override
    public String name() {
        return "kept";
    }

    @Override
    public String ddl() {
        return "projections/kept.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var kept = new LinkedHashSet<Kept>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case NoteWritten event -> kept.add(new Kept(event.customerId(), "notes"));
                case Related event -> {
                    kept.add(new Kept(event.customerId(), "relations"));
                    if (event.otherId() != null) {
                        kept.add(new Kept(event.otherId(), "relations"));
                    }
                }
                case RelationRestated event when event.otherId() != null ->
                        kept.add(new Kept(event.otherId(), "relations"));
                case WishMade event -> kept.add(new Kept(event.customerId(), "wishes"));
                case PieceEntered event -> kept.add(new Kept(event.customerId(), "wardrobe"));
                case GiftPlanned event -> kept.add(new Kept(event.customerId(), "gifts"));
                case FileEvent.Added event ->
                        kept.add(new Kept(event.customerId(), event.sort().stored() + "s"));
                case TaskMade event -> kept.add(new Kept(event.customerId(), "tasks"));
                case Object _ -> {
                    // Nothing else begins to be kept.
                }
            }
        }
        return Write.ofRows(INSERT, List.copyOf(kept), Kept::customer, Kept::what);
    }
}

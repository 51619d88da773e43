package maison.purchase.aftercare.belongings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;

/// Fills the tables of `projections/belongings.sql`. A sale writes nothing here: its pieces are
/// derived when somebody asks for them.
@Singleton
final class BelongingsProjection implements WritingProjection {

    private static final String REGISTER =
            """
            insert into piece_files (belonging_id, owner_id, acquired_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
            """;

    private static final String OPEN =
            """
            insert into piece_files (belonging_id, sale_id)
            select * from unnest(?::uuid[], ?::uuid[])
            """;

    private static final String GIVE =
            """
            update piece_files set owner_id = g.owner
            from unnest(?::uuid[], ?::uuid[]) as g(id, owner) where belonging_id = g.id
            """;

    private static final String DELIVER =
            """
            insert into delivered_orders (sale_id, order_id)
            select * from unnest(?::uuid[], ?::uuid[])
            """;

    private record Registered(UUID id, PieceRegistered facts) {}

    private record Opened(UUID id, FileOpened file) {}

    private record Delivered(UUID sale, UUID order) {}

    @Override
    public String name() {
        return "belongings";
    }

    @Override
    public String ddl() {
        return "projections/belongings.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var registered = new ArrayList<Registered>();
        var opened = new ArrayList<Opened>();
        // The last transfer of a batch counts.
        var given = new LinkedHashMap<UUID, UUID>();
        var delivered = new ArrayList<Delivered>();
        for (RecordedEvent<?> each : events) {
            UUID id = each.streamId();
            switch (each.event()) {
                case PieceRegistered piece -> registered.add(new Registered(id, piece));
                case FileOpened file -> opened.add(new Opened(id, file));
                case PieceTransferred transfer -> given.put(id, transfer.toId());
                case OrderDelivered order -> delivered.add(new Delivered(order.saleId(), id));
                default -> {}
            }
        }
        var writes = new ArrayList<Write>(0);
        writes.addAll(
                Write.ofRows(
                        REGISTER,
                        registered,
                        Registered::id,
                        each -> each.facts().ownerId(),
                        each -> Piece.timeOf(each.facts())));
        writes.addAll(
                Write.ofRows(OPEN, opened, Opened::id, each -> each.file().origin().saleId()));
        writes.addAll(
                Write.ofRows(
                        GIVE,
                        List.copyOf(given.entrySet()),
                        Map.Entry::getKey,
                        Map.Entry::getValue));
        writes.addAll(Write.ofRows(DELIVER, delivered, Delivered::sale, Delivered::order));
        return writes;
    }
}

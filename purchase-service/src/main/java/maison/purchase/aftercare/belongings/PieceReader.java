package maison.purchase.aftercare.belongings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.aftercare.belonging.Beginning;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingDecider;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import org.jdbi.v3.core.Handle;

/// Derives pieces from the events of their sales and files, many at once.
@Singleton
public final class PieceReader {

    private static final String SALES =
            """
            select sale_id
            from unnest(cast(:first as uuid[]), cast(:last as uuid[])) as b(first, last)
            join sales on sale_id between b.first and b.last
            """;

    private final EventStore store;
    private final Clock clock;
    private final SaleDecider saleRules = new SaleDecider();
    private final BelongingDecider fileRules = new BelongingDecider();

    PieceReader(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Pieces by id, whoever's they are; those that there are.
    public Map<UUID, Piece> find(Handle handle, Collection<UUID> ids) {
        Map<UUID, Piece> all = pieces(handle, salesBeginningAs(handle, ids), ids);
        all.keySet().retainAll(new HashSet<>(ids));
        return all;
    }

    /// The goods of all sales whose ids begin as one of these.
    public List<SoldGoods> soldBeginningAs(Handle handle, Collection<UUID> ids) {
        Map<UUID, Sold> sold = sold(handle, salesBeginningAs(handle, ids));
        return goods(sold, files(handle, pieceIds(sold)));
    }

    /// The goods of these sales, and of these pieces those that were bought elsewhere; by id.
    Map<UUID, Piece> pieces(Handle handle, Collection<UUID> sales, Collection<UUID> ids) {
        Map<UUID, Sold> sold = sold(handle, sales);
        Collection<UUID> all = pieceIds(sold);
        all.addAll(ids);
        Map<UUID, Filed> files = files(handle, all);
        var asked = new HashSet<>(ids);
        var pieces = new HashMap<UUID, Piece>();
        goods(sold, files)
                .forEach(each -> each.pieces().forEach(piece -> pieces.put(piece.id(), piece)));
        files.forEach((id, file) -> {
            PieceRegistered registered = file.registered();
            if (registered != null && asked.contains(id)) {
                pieces.put(id, Piece.of(id, registered, file));
            }
        });
        return pieces;
    }

    private List<SoldGoods> goods(Map<UUID, Sold> sold, Map<UUID, Filed> files) {
        Instant now = clock.instant();
        var goods = new ArrayList<SoldGoods>(sold.size());
        sold.forEach((id, sale) -> goods.add(SoldGoods.of(id, sale, files, now)));
        return goods;
    }

    private static Collection<UUID> pieceIds(Map<UUID, Sold> sold) {
        var ids = new HashSet<UUID>();
        sold.forEach((id, sale) -> SoldGoods.ids(id, sale).forEach(ids::add));
        return ids;
    }

    private static List<UUID> salesBeginningAs(Handle handle, Collection<UUID> ids) {
        List<UUID> beginnings = ids.stream().map(Beginning::first).distinct().toList();
        return beginnings.isEmpty()
                ? List.of()
                : handle.createQuery(SALES)
                        .bind("first", beginnings.toArray(UUID[]::new))
                        .bind("last", beginnings.stream().map(Beginning::last).toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .list();
    }

    private Map<UUID, Sold> sold(Handle handle, Collection<UUID> ids) {
        var sold = new HashMap<UUID, Sold>();
        histories(handle, ids, SaleEvent.class)
                .forEach((id, events) -> {
                    if (saleRules.replay(events) instanceof Sold sale) {
                        sold.put(id, sale);
                    }
                });
        return sold;
    }

    private Map<UUID, Filed> files(Handle handle, Collection<UUID> pieces) {
        var files = new HashMap<UUID, Filed>();
        histories(handle, pieces, BelongingEvent.class)
                .forEach((id, events) -> {
                    if (fileRules.replay(events) instanceof Filed file) {
                        files.put(id, file);
                    }
                });
        return files;
    }

    // Ids are unique over all kinds, and a client may ask for a piece by what is another thing's.
    private <E> Map<UUID, List<E>> histories(Handle handle, Collection<UUID> ids, Class<E> kind) {
        return ids.isEmpty()
                ? Map.of()
                : store.readStreams(handle, ids).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> events(each.getValue(), kind)));
    }

    private static <E> List<E> events(List<RecordedEvent<?>> history, Class<E> kind) {
        return history.stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

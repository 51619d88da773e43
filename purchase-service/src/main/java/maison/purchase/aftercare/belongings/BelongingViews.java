package maison.purchase.aftercare.belongings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.OwnRecords;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingCommand;
import maison.purchase.aftercare.belonging.BelongingDecider;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleRefusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Puts together what is shown of pieces.
@Singleton
public final class BelongingViews {

    private final Belongings belongings;
    private final SealedDetails details;
    private final AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            files;
    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;
    private final EventStore store;
    private final Jdbi jdbi;
    private final Caller caller;
    private final OwnRecords own;
    private final BelongingDecider rules = new BelongingDecider();

    BelongingViews(
            Belongings belongings,
            SealedDetails details,
            AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal> files,
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders,
            EventStore store,
            Jdbi jdbi,
            Caller caller,
            OwnRecords own) {
        this.belongings = belongings;
        this.details = details;
        this.files = files;
        this.sales = sales;
        this.orders = orders;
        this.store = store;
        this.jdbi = jdbi;
        this.caller = caller;
        this.own = own;
    }

    /// A piece that the caller may see.
    ///
    /// @throws ProblemException 404 if there is none, or it is not this client's: they must not
    ///   learn which ids exist
    public Piece find(UUID id) {
        Piece piece = belongings.find(id).orElseThrow(() -> ProblemException.notFound("piece"));
        if (!own.maySee(piece.ownerId())) {
            throw ProblemException.notFound("piece");
        }
        return piece;
    }

    /// Whether the house sold the piece.
    public boolean isSold(UUID id) {
        return belongings.find(id).filter(piece -> piece.origin() != null).isPresent();
    }

    /// A piece with its history; that its numbers were read is logged before they are shown.
    public BelongingView view(Piece piece) {
        Filed filed = files.load(piece.id()).state() instanceof Filed is ? is : null;
        Optional<Details> told = details.show(filed == null ? null : filed.details());
        Origin origin = piece.origin();
        Sold sold =
                origin != null && sales.load(origin.saleId()).state() instanceof Sold is
                        ? is
                        : null;
        SaleLine line = sold == null || origin == null ? null : sold.lines().get(origin.lineId());
        var registered = filed == null ? null : filed.registered();
        return new BelongingView(
                piece.id(),
                caller.has(Roles.CLIENT) ? null : piece.ownerId(),
                origin == null || !maySeeSale(sold) ? null : origin.saleId(),
                origin == null ? null : origin.lineId(),
                piece.storeId(),
                piece.acquiredAt(),
                registered == null ? null : registered.acquiredOn(),
                piece.sku(),
                told.map(Details::description).orElse(piece.description()),
                piece.category(),
                piece.brand(),
                line == null ? Map.of() : line.item().attributes(),
                piece.quantity() == null ? "0" : piece.quantity().toString(),
                line == null || !maySeeSale(sold) ? null : line.amounts().total(),
                told.map(Details::marks).orElse(List.of()),
                origin == null ? null : made(origin),
                history(piece, filed, sold));
    }

    /// Who was given a piece learns neither what it cost nor whose sale it was.
    private boolean maySeeSale(@Nullable Sold sold) {
        return own.maySee(sold == null ? null : sold.customerId());
    }

    private BelongingView.@Nullable Made made(Origin origin) {
        Optional<UUID> order = belongings.orderOf(origin.saleId());
        if (order.isEmpty() || !(orders.load(order.get()).state() instanceof Delivered delivered)) {
            return null;
        }
        Map<String, MadeFrom> pins = delivered.made().production().pins();
        return new BelongingView.Made(
                order.get(),
                delivered.quote().pieces().stream()
                        .filter(piece -> piece.lineId().equals(origin.lineId()))
                        .map(piece ->
                                made(piece.pieceId(), piece.kind(), pins.get(piece.pieceId())))
                        .toList());
    }

    private static BelongingView.MadePiece made(String id, String kind, @Nullable MadeFrom from) {
        return new BelongingView.MadePiece(
                id,
                kind,
                from == null ? null : from.measurementSetId(),
                from == null ? null : from.measurementSetVersion());
    }

    private List<BelongingView.Entry> history(
            Piece piece, @Nullable Filed filed, @Nullable Sold sold) {
        var history = new ArrayList<BelongingView.Entry>();
        if (sold != null && piece.origin() != null) {
            history.addAll(Past.ofSale(piece.origin(), sold));
        }
        if (filed != null) {
            history.addAll(Past.ofFile(piece.id(), filed));
        }
        history.sort(Comparator.comparing(BelongingView.Entry::at));
        return maySeeSale(sold)
                ? history
                : history.stream().filter(entry -> !entry.kind().equals("sold")).toList();
    }

    /// What a list shows of these pieces; one look is logged for all.
    List<BelongingItem> items(List<Piece> pieces) {
        Map<UUID, Details> told =
                details.showAll(detailsOf(pieces.stream().map(Piece::id).toList()));
        return pieces.stream()
                .map(piece -> item(piece, Optional.ofNullable(told.get(piece.id()))))
                .toList();
    }

    private BelongingItem item(Piece piece, Optional<Details> told) {
        return new BelongingItem(
                piece.id(),
                piece.origin() == null || caller.has(Roles.CLIENT) ? null : piece.origin().saleId(),
                piece.storeId(),
                piece.acquiredAt(),
                piece.sku(),
                told.map(Details::description).orElse(piece.description()),
                piece.category(),
                piece.brand(),
                piece.quantity() == null ? "0" : piece.quantity().toString(),
                told.map(Details::marks).orElse(List.of()));
    }

    private Map<UUID, Belonging.Details> detailsOf(Collection<UUID> ids) {
        var found = new HashMap<UUID, Belonging.Details>();
        if (!ids.isEmpty()) {
            jdbi.withHandle(handle -> store.readStreams(handle, ids))
                    .forEach((id, events) -> {
                        if (replayed(events) instanceof Filed filed && filed.details() != null) {
                            found.put(id, filed.details());
                        }
                    });
        }
        return found;
    }

    private Belonging replayed(List<RecordedEvent<?>> events) {
        return rules.replay(
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(BelongingEvent.class::isInstance)
                        .map(BelongingEvent.class::cast)
                        .toList());
    }
}

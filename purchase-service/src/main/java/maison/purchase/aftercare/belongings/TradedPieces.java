package maison.purchase.aftercare.belongings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.aftercare.tradein.TradeInRefusal.PieceChanged;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleRefusal.LineTradedIn;
import org.jdbi.v3.core.Handle;

/// Keeps a piece from being paid for twice: by a return of its sale and by a trade-in, which are
/// decided on different streams.
///
/// Batches without returns and trade-ins, as most, are only looked through.
@Singleton
final class TradedPieces implements AppendGuard {

    /// What an append wants of a piece.
    private sealed interface Claim {

        UUID piece();
    }

    private record Back(Append append, UUID sale, UUID piece, String lineId) implements Claim {}

    private record Traded(Append append, UUID piece, PieceTradedIn event) implements Claim {}

    private record Moved(UUID sale, UUID piece) implements Claim {}

    private final PieceReader pieces;

    TradedPieces(PieceReader pieces) {
        this.pieces = pieces;
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        List<Claim> claims = claimsOf(batch);
        if (claims.stream().allMatch(Moved.class::isInstance)) {
            return Map.of();
        }
        Map<UUID, Piece> before = before(handle, claims);
        // What earlier appends of the batch do; the first wins.
        Set<UUID> changed = new HashSet<>();
        Set<UUID> traded = new HashSet<>();
        var stopped = new IdentityHashMap<Append, Object>();
        for (Claim claim : claims) {
            Piece piece = before.get(claim.piece());
            switch (claim) {
                case Moved moved -> changed.add(moved.piece());
                case Back back -> {
                    boolean gone = piece != null && piece.tradedIn();
                    if (gone || traded.contains(back.piece())) {
                        stopped.put(back.append(), new LineTradedIn(back.lineId()));
                    } else {
                        changed.add(back.piece());
                    }
                }
                case Traded trade -> {
                    if (changed.contains(trade.piece())
                            || piece == null
                            || !allows(piece, trade.event())) {
                        stopped.put(trade.append(), new PieceChanged());
                    } else {
                        traded.add(trade.piece());
                    }
                }
            }
        }
        return stopped;
    }

    /// What returns and moves know the sale of is read by it; only a trade-in has to look for it.
    private Map<UUID, Piece> before(Handle handle, List<Claim> claims) {
        var sales = new HashSet<UUID>();
        var known = new HashSet<UUID>();
        var traded = new HashSet<UUID>();
        for (Claim claim : claims) {
            switch (claim) {
                case Back back -> {
                    sales.add(back.sale());
                    known.add(back.piece());
                }
                case Moved moved -> {
                    sales.add(moved.sale());
                    known.add(moved.piece());
                }
                case Traded trade -> traded.add(trade.piece());
            }
        }
        Map<UUID, Piece> before = new HashMap<>(pieces.pieces(handle, sales, known));
        before.putAll(pieces.find(handle, traded));
        return before;
    }

    /// What was traded in by then has a newer file, so the append loses its race and is decided
    /// again: it may be a repeat.
    private static boolean allows(Piece piece, PieceTradedIn event) {
        return piece.tradedIn()
                || (event.ownerId().equals(piece.ownerId())
                        && event.quantity().equals(piece.quantity()));
    }

    private static List<Claim> claimsOf(List<Append> batch) {
        var claims = new ArrayList<Claim>(0);
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    add(claims, append, part.stream().id(), event);
                }
            }
        }
        return claims;
    }

    private static void add(List<Claim> claims, Append append, UUID stream, Object event) {
        switch (event) {
            // By far the most.
            case SaleCompleted _ -> {}
            case LinesReturned back when !isKnownConflict(append, back) ->
                    back(claims, append, stream, back);
            case SaleVoided voided -> back(claims, append, stream, voided.undone());
            case PieceTradedIn trade -> claims.add(new Traded(append, stream, trade));
            case SaleLeft left ->
                    left.rest()
                            .forEach(line ->
                                    claims.add(new Moved(stream, piece(stream, line.lineId()))));
            case SaleJoined joined ->
                    joined.sale()
                            .lines()
                            .forEach(line ->
                                    claims.add(new Moved(stream, piece(stream, line.lineId()))));
            default -> {}
        }
    }

    private static void back(List<Claim> claims, Append append, UUID sale, LinesReturned back) {
        back.lines()
                .forEach(line ->
                        claims.add(
                                new Back(append, sale, piece(sale, line.lineId()), line.lineId())));
    }

    /// What an offline till took back is recorded in any case, with the conflict that it is.
    private static boolean isKnownConflict(Append append, LinesReturned back) {
        return back.offline() != null
                && append.parts().stream()
                        .flatMap(part -> part.decided().stream())
                        .anyMatch(event ->
                                event instanceof ConflictFound found
                                        && found.kind() == ConflictKind.RETURNED_AFTER_TRADE_IN);
    }

    private static UUID piece(UUID sale, String lineId) {
        return new Origin(sale, lineId).pieceId();
    }
}

package maison.purchase.workshop.job;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.purchase.workshop.job.JobRefusal.BeforeLastHandOver;
import maison.purchase.workshop.job.JobRefusal.NotTheHolder;
import maison.purchase.workshop.job.JobRefusal.PieceIsLost;
import maison.purchase.workshop.job.JobRefusal.PieceUnknown;
import org.jspecify.annotations.Nullable;

/// Who has each piece of a job. A piece is in it once, so it has one holder at any time.
public record Custody(Map<String, Held> pieces) {

    /// A piece and its holder.
    ///
    /// @param since when it came to the holder
    /// @param lost whether the holder cannot find it
    public record Held(Piece piece, Holder holder, Instant since, boolean lost) {

        /// Whether the house owes the piece to the client.
        boolean isHere() {
            return !lost && holder.kind() != Holder.Kind.CLIENT;
        }
    }

    static final Custody EMPTY = new Custody(Map.of());

    public Custody {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
    }

    Custody taking(List<Piece> arrived, Holder holder, Instant at) {
        var after = new LinkedHashMap<>(pieces);
        arrived.forEach(each -> after.put(each.pieceId(), new Held(each, holder, at, false)));
        return new Custody(after);
    }

    Custody handing(Collection<String> pieceIds, Holder receiver, Instant at) {
        var after = new LinkedHashMap<>(pieces);
        for (String pieceId : pieceIds) {
            after.computeIfPresent(
                    pieceId, (_, held) -> new Held(held.piece(), receiver, at, false));
        }
        return new Custody(after);
    }

    Custody losing(String pieceId, boolean lost) {
        var after = new LinkedHashMap<>(pieces);
        after.computeIfPresent(
                pieceId, (_, held) -> new Held(held.piece(), held.holder(), held.since(), lost));
        return new Custody(after);
    }

    /// Every piece that the house has and can find.
    List<String> here() {
        return pieces.values().stream()
                .filter(Held::isHere)
                .map(held -> held.piece().pieceId())
                .toList();
    }

    /// Why the giver cannot hand these pieces over; null if they can.
    @Nullable JobRefusal obstacle(Collection<String> pieceIds, Holder giver, Instant at) {
        for (String pieceId : pieceIds) {
            Held held = pieces.get(pieceId);
            if (held == null) {
                return new PieceUnknown(pieceId);
            }
            if (!held.holder().equals(giver)) {
                return new NotTheHolder(pieceId, held.holder());
            }
            if (held.lost()) {
                return new PieceIsLost(pieceId);
            }
            if (at.isBefore(held.since())) {
                return new BeforeLastHandOver(pieceId, held.since());
            }
        }
        return null;
    }
}

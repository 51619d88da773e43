package maison.purchase.aftercare.warranties;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.ProblemException;
import maison.purchase.aftercare.belongings.BelongingViews;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.warranty.Warranty;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.WarrantyCommand;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.aftercare.warranty.WarrantyRefusal;

/// Puts together what is shown of warranties, written down or not.
@Singleton
public final class WarrantyViews {

    private final AggregateRunner<WarrantyCommand, Warranty, WarrantyEvent, WarrantyRefusal> runner;
    private final Warranties warranties;
    private final BelongingViews pieces;
    private final Clock clock;

    WarrantyViews(
            AggregateRunner<WarrantyCommand, Warranty, WarrantyEvent, WarrantyRefusal> runner,
            Warranties warranties,
            BelongingViews pieces,
            Clock clock) {
        this.runner = runner;
        this.warranties = warranties;
        this.pieces = pieces;
        this.clock = clock;
    }

    /// The piece of a warranty, for a caller who may see it.
    ///
    /// @throws ProblemException 404 if there is no such warranty, or not for this caller
    public Piece pieceOf(UUID id) {
        Piece piece =
                warranties.pieceOf(id).orElseThrow(() -> ProblemException.notFound("warranty"));
        return pieces.find(piece.id());
    }

    /// A warranty as it is now.
    ///
    /// @throws ProblemException 404 if there is no such warranty
    public WarrantyView view(UUID id, Piece piece) {
        return promised(id, piece)
                .map(promised -> WarrantyView.of(id, promised, piece, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("warranty"));
    }

    List<WarrantyView> ofPiece(UUID belonging) {
        Piece piece = pieces.find(belonging);
        return warranties.of(piece).stream().map(id -> view(id, piece)).toList();
    }

    private Optional<Promised> promised(UUID id, Piece piece) {
        if (runner.load(id).state() instanceof Promised promised) {
            return Optional.of(promised);
        }
        WarrantyRegistered automatic = warranties.automatic(id, piece);
        return automatic == null ? Optional.empty() : Optional.of(Promised.of(automatic));
    }
}

package maison.purchase;

import maison.platform.http.Problem;
import maison.purchase.belonging.BelongingRefusal;
import maison.purchase.belonging.BelongingRefusal.EntryIdReused;
import maison.purchase.belonging.BelongingRefusal.NotTheOwner;
import maison.purchase.belonging.BelongingRefusal.OwnAlready;
import maison.purchase.belonging.BelongingRefusal.PieceGone;
import maison.purchase.belonging.BelongingRefusal.PieceIdReused;
import maison.purchase.belonging.BelongingRefusal.PieceUnknown;

/// What each refusal of what comes after a sale looks like over HTTP.
public final class AftercareProblems {

    private AftercareProblems() {}

    /// A piece that says no.
    public static Problem of(BelongingRefusal refusal) {
        return switch (refusal) {
            case PieceUnknown() -> PurchaseProblems.unknown("piece");
            case PieceIdReused() ->
                    Problem.of(
                            409,
                            "piece-id-reused",
                            "Piece id already used",
                            "This id belongs to a piece with other content.");
            case EntryIdReused() ->
                    Problem.of(
                            409,
                            "entry-id-reused",
                            "Entry id already used",
                            "This id belongs to an entry with other content.");
            case PieceGone() ->
                    Problem.of(
                            409,
                            "piece-gone",
                            "Piece gone",
                            "The piece is nobody's: it came back, or was traded in.");
            case NotTheOwner() ->
                    Problem.of(
                            409,
                            "not-the-owner",
                            "Not the owner",
                            "The piece is another customer's.");
            case OwnAlready() ->
                    Problem.of(422, "own-already", "Own already", "The piece is theirs already.");
        };
    }
}

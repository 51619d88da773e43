package maison.purchase.aftercare;

import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.BelongingRefusal.EntryIdReused;
import maison.purchase.aftercare.belonging.BelongingRefusal.NotTheOwner;
import maison.purchase.aftercare.belonging.BelongingRefusal.OwnAlready;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceIdReused;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceTradedInBefore;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceUnknown;
import maison.purchase.aftercare.warranty.WarrantyRefusal;
import maison.purchase.aftercare.warranty.WarrantyRefusal.TooLong;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyIdReused;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyStepIdReused;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyUnknown;

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
                            "The piece is nobody's: it came back.");
            case PieceTradedInBefore() ->
                    Problem.of(
                            409,
                            "piece-traded-in",
                            "Piece traded in",
                            "The house took the piece in for credit, so it is nobody's.");
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

    /// A warranty that says no.
    public static Problem of(WarrantyRefusal refusal) {
        return switch (refusal) {
            case WarrantyUnknown() -> PurchaseProblems.unknown("warranty");
            case WarrantyIdReused() ->
                    Problem.of(
                            409,
                            "warranty-id-reused",
                            "Warranty id already used",
                            "This id belongs to a warranty with other content.");
            case WarrantyStepIdReused() ->
                    Problem.of(
                            409,
                            "warranty-step-id-reused",
                            "Step id already used",
                            "This id belongs to a step with other content.");
            case TooLong(int months) ->
                    Problem.of(
                            422,
                            "warranty-too-long",
                            "Warranty too long",
                            "No warranty lasts longer than %d months.".formatted(months));
        };
    }
}

package maison.customer.belongings;

import maison.customer.CustomerProblems;
import maison.customer.belongings.gift.GiftRefusal;
import maison.customer.belongings.piece.PieceRefusal;
import maison.customer.belongings.wish.WishRefusal;
import maison.customer.clienteling.KeepsakeProblems;
import maison.platform.http.Problem;

/// What each refusal of wishes, pieces and gifts looks like over HTTP.
public final class BelongingProblems {

    private BelongingProblems() {}

    /// Why a piece was not changed.
    public static Problem problemOf(PieceRefusal refusal) {
        return switch (refusal) {
            case PieceRefusal.NotACustomer() -> CustomerProblems.unknown();
            case PieceRefusal.CustomerErased() -> CustomerProblems.erased();
            case PieceRefusal.PieceIdTaken() -> KeepsakeProblems.idTaken("piece");
            case PieceRefusal.PieceUnknown() -> KeepsakeProblems.unknown("piece");
            case PieceRefusal.Removed() -> KeepsakeProblems.gone("piece", "removed");
        };
    }

    /// Why a wish was not changed.
    public static Problem problemOf(WishRefusal refusal) {
        return switch (refusal) {
            case WishRefusal.NotACustomer() -> CustomerProblems.unknown();
            case WishRefusal.CustomerErased() -> CustomerProblems.erased();
            case WishRefusal.WishIdTaken() -> KeepsakeProblems.idTaken("wish");
            case WishRefusal.WishUnknown() -> KeepsakeProblems.unknown("wish");
            case WishRefusal.Dropped() -> KeepsakeProblems.gone("wish", "dropped");
            case WishRefusal.FulfilledAlready() ->
                    Problem.of(
                            409,
                            "wish-fulfilled",
                            "Wish fulfilled",
                            "Another purchase fulfilled this wish.");
            case WishRefusal.ToThemselves() -> toThemselves();
        };
    }

    /// Why a gift was not changed.
    public static Problem problemOf(GiftRefusal refusal) {
        return switch (refusal) {
            case GiftRefusal.NotACustomer() -> CustomerProblems.unknown();
            case GiftRefusal.CustomerErased() -> CustomerProblems.erased();
            case GiftRefusal.GiftIdTaken() -> KeepsakeProblems.idTaken("gift");
            case GiftRefusal.GiftUnknown() -> KeepsakeProblems.unknown("gift");
            case GiftRefusal.Unmarked() -> KeepsakeProblems.gone("gift", "unmarked");
            case GiftRefusal.KnownAlready() ->
                    Problem.of(
                            409,
                            "gift-known",
                            "Gift known",
                            "Its recipient may know of this gift already.");
            case GiftRefusal.ToThemselves() -> toThemselves();
        };
    }

    private static Problem toThemselves() {
        return Problem.of(
                422,
                "own-recipient",
                "Own recipient",
                "What somebody gives themselves has no recipient.");
    }
}

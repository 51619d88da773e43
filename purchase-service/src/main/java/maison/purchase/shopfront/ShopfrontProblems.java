package maison.purchase.shopfront;

import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.shopfront.item.ItemRefusal;
import maison.purchase.shopfront.item.ItemRefusal.ItemKnownOtherwise;
import maison.purchase.shopfront.item.ItemRefusal.ItemUnknown;
import maison.purchase.shopfront.store.StoreRefusal;
import maison.purchase.shopfront.store.StoreRefusal.StoreKnownOtherwise;

/// What the refusals of stores and of their catalogue look like over HTTP.
public final class ShopfrontProblems {

    private ShopfrontProblems() {}

    /// A store's record that says no.
    public static Problem of(StoreRefusal refusal) {
        return switch (refusal) {
            case StoreKnownOtherwise() -> unseen("store");
        };
    }

    /// An item of the catalogue that says no.
    public static Problem of(ItemRefusal refusal) {
        return switch (refusal) {
            case ItemUnknown() -> PurchaseProblems.unknown("item");
            case ItemKnownOtherwise() -> unseen("item");
        };
    }

    private static Problem unseen(String what) {
        return Problem.of(
                428,
                "if-match-required",
                "If-Match required",
                "The %s is known otherwise. Send the ETag that you saw as If-Match, so that no edit is lost."
                        .formatted(what));
    }
}

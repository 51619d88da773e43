package maison.customer.belongings.wishes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.SurpriseMark;
import maison.customer.belongings.gifts.Surprises;
import maison.customer.belongings.wishes.WishView.Fulfilment;
import org.jspecify.annotations.Nullable;

/// Who is told what of a wish list. Pure, so that no surprise depends on how it was read.
public final class WishAudience {

    private WishAudience() {}

    /// What the list's owner may know: a wish that somebody means to fulfil looks open, and one
    /// that was fulfilled by a gift they know of is fulfilled.
    public static List<WishView> forOwner(List<WishView> wishes, Surprises kept) {
        UUID owner = kept.viewer();
        return wishes.stream().map(wish -> wish.fulfilledBy(known(owner, wish, kept))).toList();
    }

    private static @Nullable Fulfilment known(UUID owner, WishView wish, Surprises kept) {
        var given =
                kept.known().stream()
                        .map(GiftRow::present)
                        .filter(each -> isOf(owner, wish, each))
                        .filter(each -> each.saleId() != null)
                        .findFirst();
        if (given.isPresent()) {
            Present present = given.get();
            UUID sale = present.saleId();
            return sale == null ? null : new Fulfilment(sale, present.lineId());
        }
        var bought = wish.fulfilled();
        return bought == null || hides(kept, bought) ? null : bought;
    }

    private static boolean hides(Surprises kept, Fulfilment by) {
        String line = by.lineId();
        return line == null
                ? kept.kept().stream().anyMatch(each -> by.saleId().equals(each.present().saleId()))
                : kept.hidesLine(by.saleId(), line);
    }

    /// What staff see: everything, with a mark on what is a surprise.
    ///
    /// @param gifts all that the owner gives or gets
    public static List<WishView> forStaff(
            UUID owner, List<WishView> wishes, List<GiftRow> gifts, Instant now) {
        return wishes.stream()
                .map(wish -> wish.marked(mark(gifts, each -> isOf(owner, wish, each), now)))
                .toList();
    }

    private static @Nullable SurpriseMark mark(
            List<GiftRow> gifts, Predicate<Present> about, Instant now) {
        return gifts.stream()
                .filter(each -> !each.isKnown(now) && about.test(each.present()))
                .findFirst()
                .map(SurpriseMark::of)
                .orElse(null);
    }

    /// What somebody else may know whom the owner lets see the list: their open wishes for
    /// themselves, each with whether somebody means to fulfil it already.
    ///
    /// @param gifts all that the owner gives or gets
    public static List<SharedWish> forOthers(
            UUID owner, List<WishView> wishes, List<GiftRow> gifts, Instant now) {
        return wishes.stream()
                .filter(wish -> wish.recipient() == null)
                .filter(wish ->
                        wish.fulfilled() == null
                                && gifts.stream()
                                        .filter(each -> each.isKnown(now))
                                        .noneMatch(each -> isOf(owner, wish, each.present())))
                .map(wish ->
                        new SharedWish(
                                wish.wishId(),
                                wish.sku(),
                                wish.description(),
                                wish.priority(),
                                mark(gifts, each -> isOf(owner, wish, each), now) != null))
                .toList();
    }

    private static boolean isOf(UUID owner, WishView wish, Present present) {
        return owner.equals(present.wishOwner()) && wish.wishId().equals(present.wishId());
    }
}

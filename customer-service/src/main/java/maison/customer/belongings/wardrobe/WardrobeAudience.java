package maison.customer.belongings.wardrobe;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.SurpriseMark;
import maison.customer.belongings.gifts.Surprises;
import org.jspecify.annotations.Nullable;

/// Who is told what of a wardrobe. Pure, so that no surprise depends on how it was read.
public final class WardrobeAudience {

    private WardrobeAudience() {}

    /// What its owner may know: all but what is, or may be, a present for them.
    public static List<WardrobeItem> forOwner(List<WardrobeItem> items, Surprises kept) {
        return items.stream().filter(item -> !isKept(item, kept)).toList();
    }

    private static boolean isKept(WardrobeItem item, Surprises kept) {
        UUID sale = item.saleId();
        String line = item.lineId();
        return sale != null && line != null && kept.hidesLine(sale, line);
    }

    /// What staff see: everything, with a mark on what is a surprise.
    ///
    /// @param gifts all that the owner gives or gets
    public static List<WardrobeItem> forStaff(
            List<WardrobeItem> items, List<GiftRow> gifts, Instant now) {
        return items.stream().map(item -> item.marked(mark(item, gifts, now))).toList();
    }

    /// What somebody else may know whom the owner lets see it: nothing that is a surprise for
    /// anybody, since they may live with whom it is for.
    ///
    /// @param gifts all that the owner gives or gets
    public static List<WardrobeItem> forOthers(
            List<WardrobeItem> items, List<GiftRow> gifts, Instant now) {
        return items.stream().filter(item -> mark(item, gifts, now) == null).toList();
    }

    private static @Nullable SurpriseMark mark(
            WardrobeItem item, List<GiftRow> gifts, Instant now) {
        return gifts.stream()
                .filter(each -> !each.isKnown(now) && isOf(item, each.present()))
                .findFirst()
                .map(SurpriseMark::of)
                .orElse(null);
    }

    private static boolean isOf(WardrobeItem item, Present present) {
        UUID sale = item.saleId();
        return sale != null
                && sale.equals(present.saleId())
                && (present.lineId() == null || present.lineId().equals(item.lineId()));
    }
}

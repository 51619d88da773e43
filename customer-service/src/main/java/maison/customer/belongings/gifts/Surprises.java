package maison.customer.belongings.gifts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What is kept from one person at one moment. Whatever that person is shown goes through this.
///
/// @param viewer whom it is kept from
/// @param kept the gifts to them that they may not know of yet
/// @param known the gifts to them that they may know of
public record Surprises(UUID viewer, List<GiftRow> kept, List<GiftRow> known) {

    public Surprises {
        kept = List.copyOf(kept);
        known = List.copyOf(known);
    }

    /// @param gifts at least all that are for the viewer; others do no harm
    public static Surprises of(UUID viewer, Collection<GiftRow> gifts, Instant now) {
        return new Surprises(
                viewer,
                gifts.stream().filter(each -> each.isKeptFrom(viewer, now)).toList(),
                gifts.stream()
                        .filter(each -> viewer.equals(each.recipientId()) && each.isKnown(now))
                        .toList());
    }

    /// Whether a line of a sale is, or may be, a present for them.
    public boolean hidesLine(UUID saleId, String lineId) {
        return kept.stream()
                .map(GiftRow::present)
                .anyMatch(each ->
                        saleId.equals(each.saleId())
                                && (each.lineId() == null || lineId.equals(each.lineId())));
    }

    /// Whether somebody means to fulfil this wish for them.
    public boolean hidesWish(UUID owner, UUID wishId) {
        return kept.stream()
                .map(GiftRow::present)
                .anyMatch(each -> owner.equals(each.wishOwner()) && wishId.equals(each.wishId()));
    }

    /// Whether they know of a present that fulfils this wish.
    public boolean tellsOfWish(UUID owner, UUID wishId) {
        return known.stream()
                .map(GiftRow::present)
                .anyMatch(each -> owner.equals(each.wishOwner()) && wishId.equals(each.wishId()));
    }

    /// Items that would give a surprise away, for who recommends.
    public List<String> skus() {
        return kept.stream()
                .map(each -> each.present().sku())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}

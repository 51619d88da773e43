package maison.purchase.aftercare.tradein;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What the house knows of a piece when it is assessed.
///
/// @param attributes such as `stone`, by which rules tell pieces apart
/// @param soldAsFinal whether it was sold as final
/// @param price what was paid for what is left of it, after discounts; of a piece from elsewhere,
///   what it is worth
/// @param boughtOn the local day of its sale; null for a piece from elsewhere
/// @param quantity how much of it there is; null for a piece that nobody is known to own
public record Piece(
        Source source,
        @Nullable String category,
        @Nullable String sku,
        Map<String, String> attributes,
        boolean soldAsFinal,
        Amounts price,
        @Nullable LocalDate boughtOn,
        @Nullable Quantity quantity) {

    public Piece {
        attributes = Map.copyOf(attributes);
    }

    /// A piece from elsewhere, by what is said of it.
    public static Piece of(Described described, @Nullable Quantity quantity) {
        var attributes = new HashMap<String, String>();
        if (described.metal() != null) {
            attributes.put("metal", described.metal());
        }
        if (described.stone() != null) {
            attributes.put("stone", described.stone());
        }
        Money value = described.value();
        return new Piece(
                Source.ELSEWHERE,
                described.category(),
                null,
                attributes,
                false,
                new Amounts(value, Money.zero(value.getCurrencyUnit())),
                null,
                quantity);
    }
}

package maison.purchase.sale;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One line of a receipt.
///
/// @param lineId unique within the sale; a return names it
/// @param amounts what was owed for the line: price times quantity, less discounts; and its tax
/// @param details null for a line that has none
public record SaleLine(
        String lineId,
        Item item,
        Quantity quantity,
        Money unitPrice,
        List<Discount> discounts,
        Amounts amounts,
        @Nullable Details details) {

    public SaleLine {
        discounts = List.copyOf(discounts);
    }

    /// A line of goods at their price, as most are.
    public SaleLine(
            String lineId,
            Item item,
            Quantity quantity,
            Money unitPrice,
            List<Discount> discounts,
            Amounts amounts) {
        this(lineId, item, quantity, unitPrice, discounts, amounts, null);
    }

    /// What only some lines have.
    ///
    /// @param finalSale whether it was sold as final, so that it does not come back
    public record Details(@Nullable Boolean finalSale) {}

    /// Whether it was sold as final.
    public boolean soldAsFinal() {
        return details != null && Boolean.TRUE.equals(details.finalSale());
    }

    /// What was sold, as the till knew it: the catalogue need not.
    ///
    /// @param attributes whatever describes the piece, such as metal, stone or fabric
    public record Item(
            String sku,
            String description,
            @Nullable String category,
            @Nullable String brand,
            Map<String, String> attributes) {

        public Item {
            attributes = Map.copyOf(attributes);
        }
    }

    /// Money taken off a line.
    public record Discount(@Nullable String reason, Money amount) {}

    /// All that was taken off this line.
    public Money discount() {
        Money sum = Money.zero(unitPrice.getCurrencyUnit());
        for (Discount each : discounts) {
            sum = sum.plus(each.amount());
        }
        return sum;
    }
}

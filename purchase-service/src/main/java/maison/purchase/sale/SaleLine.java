package maison.purchase.sale;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One line of a receipt.
///
/// @param lineId unique within the sale; a return names it
/// @param amounts what was owed for the line: price times quantity, less discounts; and its tax
public record SaleLine(
        String lineId,
        Item item,
        Quantity quantity,
        Money unitPrice,
        List<Discount> discounts,
        Amounts amounts) {

    public SaleLine {
        discounts = List.copyOf(discounts);
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

package maison.purchase.sales.sale;

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
    /// @param kind null for goods
    /// @param listPrice what the piece costs by the list, where it was sold at another price
    /// @param override who allowed that price, and why
    /// @param finalSale whether it was sold as final, so that it does not come back
    public record Details(
            @Nullable Kind kind,
            @Nullable Money listPrice,
            @Nullable Waiver override,
            @Nullable Boolean finalSale) {}

    /// What a line is for.
    public enum Kind {
        GOODS,

        /// Work, such as a cleaning.
        SERVICE,

        /// Given freely, for those who served.
        TIP
    }

    /// What the line is for.
    public Kind kind() {
        return details == null || details.kind() == null ? Kind.GOODS : details.kind();
    }

    /// How much less was asked for it than by the list; nothing if not less.
    public Money reduction() {
        Money list = details == null ? null : details.listPrice();
        return list == null || list.isLessThan(unitPrice)
                ? Money.zero(unitPrice.getCurrencyUnit())
                : quantity.at(list.minus(unitPrice));
    }

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
    ///
    /// @param promotion what it was taken off for; null for a discount of the house's own
    public record Discount(@Nullable String reason, Money amount, @Nullable Promotion promotion) {

        /// A discount of the house's own.
        public Discount(@Nullable String reason, Money amount) {
            this(reason, amount, null);
        }
    }

    /// A campaign that takes money off.
    ///
    /// @param code by which it is known everywhere
    /// @param name as the receipt prints it
    public record Promotion(String code, @Nullable String name) {}

    /// All that was taken off this line.
    public Money discount() {
        Money sum = Money.zero(unitPrice.getCurrencyUnit());
        for (Discount each : discounts) {
            sum = sum.plus(each.amount());
        }
        return sum;
    }
}

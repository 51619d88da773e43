package maison.purchase.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maison.purchase.intake.SaleRequest.Reduction;
import maison.purchase.sale.Amounts;
import maison.purchase.sale.Quantity;
import maison.purchase.sale.SaleLine;
import maison.purchase.sale.SaleLine.Details;
import maison.purchase.sale.SaleLine.Discount;
import maison.purchase.sale.SaleLine.Item;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks one line of a sale and works out what is owed for it.
final class LineReading {

    private static final int ATTRIBUTES_MAX = 50;
    private static final int DISCOUNTS_MAX = 50;

    private final SaleRequest.Line line;
    private final Place place;
    private final Amount amount;
    private final Fields fields;

    private LineReading(SaleRequest.Line line, Place place, Amount amount) {
        this.line = line;
        this.place = place;
        this.amount = amount;
        this.fields = amount.fields();
    }

    static SaleLine of(SaleRequest.Line line, Place place, Amount amount) {
        return new LineReading(line, place, amount).read();
    }

    private SaleLine read() {
        Quantity quantity = fields.quantity(place.at("quantity"), line.quantity());
        Money unitPrice = amount.required(place.at("unitPrice"), line.unitPrice());
        List<Discount> discounts = discounts();
        Money tax = amount.optional(place.at("tax"), line.tax());
        return new SaleLine(
                fields.code(place.at("lineId"), line.lineId()),
                item(),
                quantity,
                unitPrice,
                discounts,
                new Amounts(net(quantity.at(unitPrice), discounts), tax),
                details());
    }

    private @Nullable Details details() {
        return line.finalSale() == null ? null : new Details(line.finalSale());
    }

    private Item item() {
        return new Item(
                fields.sku(place.at("sku"), line.sku()),
                fields.prose(place.at("description"), line.description()),
                fields.optionalCode(place.at("category"), line.category()),
                fields.optionalCode(place.at("brand"), line.brand()),
                attributes(line.attributes()));
    }

    private Map<String, String> attributes(@Nullable Map<String, @Nullable String> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return Map.of();
        }
        Place all = place.at("attributes");
        if (wanted.size() > ATTRIBUTES_MAX) {
            fields.fault(all, "must have at most " + ATTRIBUTES_MAX + " entries");
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        wanted.forEach((name, value) -> {
            // A fault's place must not repeat a name that could be a card number.
            String fault = Texts.faultOf(name, Texts.CODE_MAX);
            if (fault != null) {
                fields.fault(all, "has a name that " + fault);
            } else {
                attributes.put(name, fields.prose(all.at(name), value));
            }
        });
        return attributes;
    }

    private List<Discount> discounts() {
        Place all = place.at("discounts");
        var wanted = fields.<Reduction>list(all, line.discounts(), DISCOUNTS_MAX);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var discounts = new ArrayList<Discount>(wanted.size());
        for (int index = 0; index < wanted.size(); index++) {
            Place each = all.at(index);
            Reduction reduction = wanted.get(index);
            discounts.add(
                    new Discount(
                            fields.optionalCode(each.at("reason"), reduction.reason()),
                            amount.required(each.at("amount"), reduction.amount())));
        }
        return discounts;
    }

    private Money net(Money price, List<Discount> discounts) {
        Money net = price;
        for (Discount discount : discounts) {
            net = net.minus(discount.amount());
        }
        if (net.isNegative()) {
            fields.fault(place.at("discounts"), "must not exceed the price of the line");
            return amount.zero();
        }
        return net;
    }
}

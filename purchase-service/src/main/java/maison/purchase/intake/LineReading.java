package maison.purchase.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maison.purchase.intake.SaleRequest.Reduction;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Details;
import maison.purchase.sales.sale.SaleLine.Discount;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.SaleLine.Kind;
import maison.purchase.sales.sale.SaleLine.Promotion;
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
    private final boolean taxInclusive;

    private LineReading(SaleRequest.Line line, Place place, Amount amount, boolean taxInclusive) {
        this.taxInclusive = taxInclusive;
        this.line = line;
        this.place = place;
        this.amount = amount;
        this.fields = amount.fields();
    }

    static SaleLine of(SaleRequest.Line line, Place place, Amount amount, boolean taxInclusive) {
        return new LineReading(line, place, amount, taxInclusive).read();
    }

    private SaleLine read() {
        Quantity quantity = fields.quantity(place.at("quantity"), line.quantity());
        Money unitPrice = amount.required(place.at("unitPrice"), line.unitPrice());
        List<Discount> discounts = discounts();
        Money tax = amount.optional(place.at("tax"), line.tax());
        Money net = withoutTax(net(quantity.at(unitPrice), discounts), tax);
        return new SaleLine(
                fields.code(place.at("lineId"), line.lineId()),
                item(),
                quantity,
                unitPrice,
                discounts,
                new Amounts(told(net), tax),
                details(unitPrice));
    }

    /// A part of a line that was laid away has its share of the whole line, which may be rounded
    /// otherwise than its price is.
    private Money told(Money net) {
        if (line.net() == null) {
            return net;
        }
        Money told = amount.required(place.at("net"), line.net());
        boolean near =
                told.isSameCurrency(net)
                        && told.minus(net).abs().getAmountMinor().compareTo(BigDecimal.ONE) <= 0;
        if (!fields.areRecording()) {
            fields.fault(place.at("net"), "is worked out here, from price and discounts");
        } else if (fields.areSound() && !near) {
            fields.fault(
                    place.at("net"), "must be near " + net.getAmount() + ", which the line owes");
        }
        return told;
    }

    private Money withoutTax(Money price, Money tax) {
        if (!taxInclusive) {
            return price;
        }
        if (tax.isGreaterThan(price)) {
            fields.fault(place.at("tax"), "must not exceed the price that holds it");
            return amount.zero();
        }
        return price.minus(tax);
    }

    private @Nullable Details details(Money unitPrice) {
        if (line.finalSale() == null
                && line.kind() == null
                && line.listPrice() == null
                && line.override() == null) {
            return null;
        }
        Money listPrice =
                line.listPrice() == null
                        ? null
                        : amount.required(place.at("listPrice"), line.listPrice());
        boolean otherPrice = listPrice != null && !listPrice.isEqual(unitPrice);
        if (otherPrice && line.override() == null) {
            fields.fault(place.at("override"), "is required for another price than the list's");
        } else if (listPrice == null && line.override() != null) {
            fields.fault(place.at("listPrice"), "is required with an override");
        }
        return new Details(
                kind(),
                listPrice,
                ReturnReading.waiver(line.override(), place.at("override"), fields),
                line.finalSale());
    }

    private @Nullable Kind kind() {
        String kind = line.kind();
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "goods" -> null;
            case "service" -> Kind.SERVICE;
            case "tip" -> Kind.TIP;
            default -> {
                fields.fault(place.at("kind"), "must be goods, service or tip");
                yield null;
            }
        };
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
                            amount.required(each.at("amount"), reduction.amount()),
                            promotion(reduction.promotion(), each.at("promotion"))));
        }
        return discounts;
    }

    private @Nullable Promotion promotion(SaleRequest.@Nullable Campaign campaign, Place where) {
        if (campaign == null) {
            return null;
        }
        String name = campaign.name();
        return new Promotion(
                fields.code(where.at("code"), campaign.code()),
                name == null ? null : fields.prose(where.at("name"), name));
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

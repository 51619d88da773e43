package maison.purchase.sales.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.purchase.sales.receipt.SaleView;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.shopfront.store.Letterhead;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Puts a receipt into words.
final class SheetWriter {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Composition composition;
    private final Receipt receipt;
    private final Typesetter type;
    private final ResourceBundle words;

    SheetWriter(Composition composition) {
        this.composition = composition;
        this.receipt = composition.receipt();
        this.type = composition.typesetter();
        this.words =
                ResourceBundle.getBundle(
                        "receipts.words", composition.tongue().locale(), NO_FALLBACK);
    }

    /// @param logo data URI; null without one
    /// @param message of the giver; null for none, or none that may be shown
    Sheet write(@Nullable String logo, @Nullable String message) {
        Letterhead head = composition.letterhead();
        boolean gift = receipt.gift();
        return new Sheet(
                receipt.language(),
                composition.tongue().isArabic() ? "rtl" : "ltr",
                word(gift ? "title.gift" : "title"),
                head == null ? receipt.storeId() : Xml.text(head.name()),
                head == null ? List.of() : head.address().stream().map(Xml::text).toList(),
                logo,
                facts(),
                gift
                        ? List.of(word("item"), word("quantity"))
                        : List.of(
                                word("item"),
                                word("quantity"),
                                word("price"),
                                word(isInclusive() ? "amount.inclusive" : "amount.exclusive")),
                composition.sale().lines().stream().map(this::line).toList(),
                sums(),
                payments(),
                returns(),
                word("returns"),
                message == null ? null : Xml.text(message),
                gift ? word("note.gift") : null,
                head == null || head.returnPolicy() == null ? null : Xml.text(head.returnPolicy()),
                Xml.text(receipt.code()),
                QrCode.dataUri(receipt.code()));
    }

    private boolean isInclusive() {
        return composition.isTaxInclusive();
    }

    private List<Sheet.Row> facts() {
        var facts = new ArrayList<Sheet.Row>();
        facts.add(row("number", Xml.text(receipt.receiptNumber())));
        facts.add(row("date", receipt.date()));
        if (receipt.ummAlQura() != null) {
            facts.add(row("date.hijri", receipt.ummAlQura()));
        }
        facts.add(row("time", receipt.time()));
        if (!receipt.gift()) {
            facts.add(row("currency", currency()));
            if (receipt.taxNumber() != null) {
                facts.add(row("tax-number", Xml.text(receipt.taxNumber())));
            }
        }
        return facts;
    }

    private String currency() {
        var currency = java.util.Currency.getInstance(receipt.currency());
        return "%s (%s)"
                .formatted(
                        currency.getDisplayName(composition.tongue().locale()), receipt.currency());
    }

    private Sheet.Line line(SaleView.Line line) {
        String description = Xml.text(line.description());
        String quantity = type.quantity(line.quantity());
        if (receipt.gift()) {
            return new Sheet.Line(
                    description, Xml.text(line.sku()), List.of(), quantity, null, null);
        }
        Money amount = isInclusive() ? line.net().plus(line.tax()) : line.net();
        return new Sheet.Line(
                description,
                Xml.text(line.sku()),
                line.discounts().stream().map(this::discount).toList(),
                quantity,
                type.amount(line.unitPrice()),
                type.amount(amount));
    }

    private String discount(SaleLine.Discount discount) {
        String amount = type.amount(discount.amount());
        String reason = discount.reason();
        return reason == null
                ? "%s: %s".formatted(word("discount"), amount)
                : "%s (%s): %s".formatted(word("discount"), Xml.text(reason), amount);
    }

    private List<Sheet.Row> sums() {
        Receipt.Sums sums = receipt.sums();
        if (sums == null) {
            return List.of();
        }
        var rows = new ArrayList<Sheet.Row>();
        if (sums.discount().isPositive()) {
            rows.add(row("discounts", type.amount(sums.discount())));
        }
        if (!isInclusive()) {
            rows.add(row("net", type.amount(sums.net())));
            rows.add(row("tax", type.amount(sums.tax())));
        }
        rows.add(new Sheet.Row(word("total"), type.amount(sums.total()), true));
        if (isInclusive()) {
            rows.add(row("tax.included", type.amount(sums.tax())));
        }
        return rows;
    }

    private List<Sheet.Row> payments() {
        Receipt.Sums sums = receipt.sums();
        if (sums == null) {
            return List.of();
        }
        var rows = new ArrayList<Sheet.Row>();
        for (Receipt.Tender tender : receipt.tenders()) {
            String label = kind(tender.kind());
            if (tender.lastFour() != null) {
                label = "%s %s …%s".formatted(label, tender.brand(), tender.lastFour());
            }
            rows.add(new Sheet.Row(Xml.text(label), type.amount(tender.amount()), false));
        }
        if (sums.change().isPositive()) {
            rows.add(row("change", type.amount(sums.change())));
        }
        return rows;
    }

    // A means of payment without a word of its own is still printed.
    private String kind(String kind) {
        String name = "tender." + kind;
        return words.containsKey(name) ? words.getString(name) : kind;
    }

    private List<Sheet.Row> returns() {
        Map<String, SaleView.Line> lines =
                composition.sale().lines().stream()
                        .collect(Collectors.toMap(SaleView.Line::lineId, Function.identity()));
        var rows = new ArrayList<Sheet.Row>();
        for (Receipt.Back back : receipt.returns()) {
            for (Receipt.BackLine each : back.lines()) {
                SaleView.Line line = lines.get(each.lineId());
                String what = line == null ? each.lineId() : line.description();
                rows.add(
                        new Sheet.Row(
                                "%s · %s".formatted(back.date(), Xml.text(what)),
                                "× " + type.quantity(each.quantity()),
                                false));
            }
        }
        if (receipt.sums() != null && !rows.isEmpty()) {
            rows.add(new Sheet.Row(word("refunded"), type.amount(receipt.sums().refunded()), true));
        }
        return rows;
    }

    private Sheet.Row row(String label, String value) {
        return new Sheet.Row(word(label), value, false);
    }

    private String word(String name) {
        return words.getString(name);
    }
}

package maison.purchase.sales.printing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import maison.purchase.sales.receipt.ReturnView;
import maison.purchase.sales.receipt.SaleView;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.shopfront.store.Letterhead;
import maison.purchase.shopfront.store.StoreDetails;
import maison.purchase.shopfront.store.StoreDetails.TaxDisplay;
import maison.purchase.shopfront.stores.StoreView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Puts a receipt together from a sale and its store.
///
/// @param store null where nobody has described it: a sale can always be printed
/// @param letterhead in the language of the receipt; null without a store
/// @param gift whether prices and payments are left out
record Composition(
        SaleView sale,
        @Nullable StoreDetails store,
        @Nullable Letterhead letterhead,
        Tongue tongue,
        boolean gift) {

    Receipt receipt() {
        Typesetter type = typesetter();
        boolean hijri = letterhead != null && letterhead.ummAlQura();
        return new Receipt(
                sale.saleId(),
                sale.terminalId() + ":" + sale.receiptNumber(),
                sale.receiptNumber(),
                sale.terminalId(),
                sale.storeId(),
                gift,
                tongue.tag(),
                letterhead == null ? null : StoreView.Head.of(letterhead),
                store == null ? null : store.taxNumber(),
                sale.occurredAt(),
                sale.zone(),
                type.date(sale.occurredAt()),
                type.time(sale.occurredAt()),
                hijri ? type.ummAlQura(sale.occurredAt()).orElse(null) : null,
                sale.currency(),
                sale.lines().stream().map(this::line).toList(),
                gift ? null : sums(),
                gift ? List.of() : tenders(),
                sale.returns().stream().map(each -> back(each, type)).toList());
    }

    Typesetter typesetter() {
        return new Typesetter(tongue.locale(), ZoneId.of(sale.zone()));
    }

    boolean isTaxInclusive() {
        return store != null && store.taxDisplay() == TaxDisplay.INCLUSIVE;
    }

    private Receipt.Line line(SaleView.Line line) {
        if (gift) {
            return new Receipt.Line(
                    line.lineId(),
                    line.sku(),
                    line.description(),
                    line.quantity(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return new Receipt.Line(
                line.lineId(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                discount(line),
                line.net(),
                line.tax(),
                line.net().plus(line.tax()));
    }

    private static Money discount(SaleView.Line line) {
        return line.discounts().stream()
                .map(SaleLine.Discount::amount)
                .reduce(Money.zero(line.net().getCurrencyUnit()), Money::plus);
    }

    private Receipt.Sums sums() {
        Money discounts =
                sale.lines().stream()
                        .map(Composition::discount)
                        .reduce(Money.zero(sale.net().getCurrencyUnit()), Money::plus);
        return new Receipt.Sums(
                isTaxInclusive(),
                discounts,
                sale.net(),
                sale.tax(),
                sale.total(),
                sale.change(),
                sale.refunded());
    }

    // Not the provider's token: it says nothing to a customer.
    private List<Receipt.Tender> tenders() {
        return sale.tenders().stream()
                .map(each ->
                        new Receipt.Tender(
                                each.kind(), each.amount(), each.brand(), each.lastFour()))
                .toList();
    }

    private Receipt.Back back(ReturnView each, Typesetter type) {
        return new Receipt.Back(
                type.date(each.occurredAt()),
                each.lines().stream()
                        .map(line -> new Receipt.BackLine(line.lineId(), line.quantity()))
                        .toList(),
                gift ? null : each.total());
    }

    /// The store's letterhead that fits best, the first one if none does.
    static @Nullable Letterhead letterhead(@Nullable StoreDetails store, Tongue wanted) {
        return store == null
                ? null
                : wanted.choose(store.letterheads())
                        .or(() -> Optional.of(store.letterheads().getFirst()))
                        .orElseThrow();
    }
}

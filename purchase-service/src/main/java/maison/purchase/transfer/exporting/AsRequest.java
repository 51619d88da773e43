package maison.purchase.transfer.exporting;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import maison.purchase.intake.MoneyText;
import maison.purchase.intake.ReturnRequest.Leave;
import maison.purchase.intake.SaleRequest;
import maison.purchase.intake.SaleRequest.Campaign;
import maison.purchase.intake.SaleRequest.Payment;
import maison.purchase.intake.SaleRequest.Present;
import maison.purchase.intake.SaleRequest.Reduction;
import maison.purchase.sales.receipt.Kinds;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Details;
import maison.purchase.sales.sale.SaleLine.Discount;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Waiver;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Writes a sale as the request that records it: the way back of
/// [maison.purchase.intake.SaleReading].
///
/// The message of a gift is left out: it is its recipient's, and sealed.
final class AsRequest {

    private AsRequest() {}

    /// @param customer whose it is now; null for nobody's
    static SaleRequest of(SaleCompleted sale, @Nullable UUID customer) {
        Circumstances some = sale.circumstances();
        boolean inclusive = some != null && Boolean.TRUE.equals(some.taxInclusive());
        return new SaleRequest(
                text(customer),
                sale.register().storeId(),
                sale.register().terminalId(),
                sale.register().receiptNumber(),
                sale.register().associateId(),
                sale.register().channel(),
                sale.change().getCurrencyUnit().getCode(),
                sale.occurredAt().toString(),
                sale.zone(),
                new ArrayList<>(sale.lines().stream().map(line -> line(line, inclusive)).toList()),
                new ArrayList<>(sale.tenders().stream().map(AsRequest::payment).toList()),
                money(sale.amounts().net()),
                money(sale.amounts().tax()),
                money(sale.amounts().total()),
                some == null ? null : some.taxInclusive(),
                some == null || some.rounding() == null ? null : money(sale.payable()),
                some == null ? null : some.sessionId(),
                gift(sale.gift()),
                some == null ? null : text(some.approvalId()),
                sale.offline() == null ? null : sale.offline().since().toString());
    }

    private static @Nullable Present gift(@Nullable Gift gift) {
        return gift == null
                ? null
                : new Present(gift.recipientId().toString(), gift.revealAt().toString(), null);
    }

    private static SaleRequest.Line line(SaleLine line, boolean inclusive) {
        Details details = line.details();
        return new SaleRequest.Line(
                line.lineId(),
                line.item().sku(),
                line.item().description(),
                line.item().category(),
                line.item().brand(),
                line.item().attributes().isEmpty() ? null : new TreeMap<>(line.item().attributes()),
                line.quantity().toString(),
                money(line.unitPrice()),
                line.discounts().isEmpty()
                        ? null
                        : new ArrayList<>(
                                line.discounts().stream().map(AsRequest::reduction).toList()),
                money(line.amounts().tax()),
                details == null ? null : details.finalSale(),
                details == null ? null : Kinds.name(line.kind()),
                details == null || details.listPrice() == null ? null : money(details.listPrice()),
                details == null ? null : leave(details.override()),
                line.amounts().net().isEqual(worth(line, inclusive))
                        ? null
                        : money(line.amounts().net()));
    }

    /// What its price and discounts come to, as a reader works it out.
    private static Money worth(SaleLine line, boolean inclusive) {
        Money worth = line.quantity().at(line.unitPrice()).minus(line.discount());
        return inclusive ? worth.minus(line.amounts().tax()) : worth;
    }

    private static Reduction reduction(Discount discount) {
        var promotion = discount.promotion();
        return new Reduction(
                discount.reason(),
                money(discount.amount()),
                promotion == null ? null : new Campaign(promotion.code(), promotion.name()));
    }

    private static Payment payment(Tender tender) {
        Tender.Card card = tender.card();
        boolean credit = tender.kind() == Tender.Kind.STORE_CREDIT;
        return new Payment(
                Kinds.name(tender.kind()),
                money(tender.amount()),
                card == null ? null : card.token(),
                card == null ? null : card.brand(),
                card == null ? null : card.lastFour(),
                credit ? tender.reference() : null,
                credit ? null : tender.reference(),
                null);
    }

    static @Nullable Leave leave(@Nullable Waiver waiver) {
        return waiver == null ? null : new Leave(waiver.reason(), waiver.authoriserId());
    }

    static MoneyText money(Money money) {
        return new MoneyText(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

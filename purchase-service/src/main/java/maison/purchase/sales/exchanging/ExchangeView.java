package maison.purchase.sales.exchanging;

import java.util.UUID;
import maison.purchase.sales.receipt.ReturnView;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// The one receipt of an exchange.
///
/// @param exchangeId also the id of the new sale and of the return
/// @param returnedOf the sale whose goods came back
/// @param net of the new sale
/// @param exchanged how much of what came back paid for the new sale
/// @param paid the client's own tenders, less change
/// @param refunded what went back to the client
@Schema(
        name = "ExchangeReceipt",
        requiredProperties = {
            "exchangeId",
            "returnedOf",
            "receiptNumber",
            "net",
            "tax",
            "total",
            "exchanged",
            "paid",
            "change",
            "refunded",
            "returned"
        })
record ExchangeView(
        UUID exchangeId,
        UUID returnedOf,
        String terminalId,
        String receiptNumber,
        Money net,
        Money tax,
        Money total,
        Money exchanged,
        Money paid,
        Money change,
        Money refunded,
        ReturnView returned) {

    static ExchangeView of(UUID id, UUID returnedOf, LinesReturned back, SaleCompleted sale) {
        Money exchanged = Money.zero(sale.change().getCurrencyUnit());
        Money paid = exchanged.minus(sale.change());
        for (Tender each : sale.tenders()) {
            boolean own = each.kind() != Tender.Kind.EXCHANGE;
            paid = own ? paid.plus(each.amount()) : paid;
            exchanged = own ? exchanged : exchanged.plus(each.amount());
        }
        return new ExchangeView(
                id,
                returnedOf,
                sale.register().terminalId(),
                sale.register().receiptNumber(),
                sale.amounts().net(),
                sale.amounts().tax(),
                sale.amounts().total(),
                exchanged,
                paid,
                sale.change(),
                back.worth().minus(exchanged),
                ReturnView.of(back));
    }
}

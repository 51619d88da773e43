package maison.purchase.aftercare.tradingin;

import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.tradeins.TradeInView;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// The one receipt of an upgrade.
///
/// @param net of the new sale
/// @param tradedIn how much of it the trade-ins paid
/// @param paid the client's own tenders, less change
@Schema(
        name = "UpgradeReceipt",
        requiredProperties = {
            "saleId",
            "terminalId",
            "receiptNumber",
            "net",
            "tax",
            "total",
            "tradedIn",
            "paid",
            "change",
            "tradeIns"
        })
record UpgradeView(
        UUID saleId,
        String terminalId,
        String receiptNumber,
        Money net,
        Money tax,
        Money total,
        Money tradedIn,
        Money paid,
        Money change,
        List<TradeInView> tradeIns) {

    static UpgradeView of(UUID saleId, SaleCompleted sale, List<TradeInView> tradeIns) {
        Money tradedIn = Money.zero(sale.change().getCurrencyUnit());
        Money paid = tradedIn.minus(sale.change());
        for (Tender each : sale.tenders()) {
            boolean own = each.kind() != Kind.TRADE_IN;
            paid = own ? paid.plus(each.amount()) : paid;
            tradedIn = own ? tradedIn : tradedIn.plus(each.amount());
        }
        return new UpgradeView(
                saleId,
                sale.register().terminalId(),
                sale.register().receiptNumber(),
                sale.amounts().net(),
                sale.amounts().tax(),
                sale.amounts().total(),
                tradedIn,
                paid,
                sale.change(),
                tradeIns);
    }
}

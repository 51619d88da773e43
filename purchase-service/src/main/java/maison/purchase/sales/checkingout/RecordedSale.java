package maison.purchase.sales.checkingout;

import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// What a till is told about the sale it sent: the sums as they were recorded.
@Schema(requiredProperties = {"saleId", "net", "tax", "total", "change"})
record RecordedSale(UUID saleId, Money net, Money tax, Money total, Money change) {

    static RecordedSale of(UUID saleId, SaleCompleted facts) {
        return new RecordedSale(
                saleId,
                facts.amounts().net(),
                facts.amounts().tax(),
                facts.amounts().total(),
                facts.change());
    }
}

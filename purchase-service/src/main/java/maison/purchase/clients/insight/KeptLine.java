package maison.purchase.clients.insight;

import java.math.BigDecimal;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleLine;
import org.joda.money.Money;

/// What is left of a line after returns.
final class KeptLine {

    private KeptLine() {}

    static Money returnedNet(Sold sale, SaleLine line) {
        ReturnedLine back = sale.returned().get(line.lineId());
        return back == null
                ? Money.zero(line.amounts().net().getCurrencyUnit())
                : back.amounts().net();
    }

    /// How many were kept; zero if all came back.
    static BigDecimal pieces(Sold sale, SaleLine line) {
        ReturnedLine back = sale.returned().get(line.lineId());
        BigDecimal sold = line.quantity().value();
        return back == null ? sold : sold.subtract(back.quantity().value());
    }
}

package maison.purchase.workshop.job;

import java.util.List;
import maison.purchase.sales.sale.Amounts;
import org.joda.money.CurrencyUnit;

/// One line of an estimate, or of what is charged in the end.
///
/// @param code what kind of work or material, such as `RING-RESIZE`
/// @param amounts what is owed for it
public record Charge(String lineId, String code, String description, Amounts amounts) {

    /// What is owed for all of them.
    public static Amounts sum(List<Charge> charges, CurrencyUnit currency) {
        Amounts sum = Amounts.zero(currency);
        for (Charge each : charges) {
            sum = sum.plus(each.amounts());
        }
        return sum;
    }
}

package maison.purchase.workshop.job;

import java.util.List;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;

/// How a job's money came out: deposit and what is paid now make the total; the rest goes back.
///
/// @param total what was owed
/// @param deposit how much of it had been paid before
/// @param change cash given back of what is paid now
/// @param refunds what had been paid before and was not owed
public record Settlement(Money total, Money deposit, Money change, List<Tender> refunds) {

    public Settlement {
        refunds = List.copyOf(refunds);
    }
}

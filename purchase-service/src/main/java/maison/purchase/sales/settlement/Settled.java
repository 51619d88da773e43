package maison.purchase.sales.settlement;

import maison.platform.eventstore.Outcome;
import maison.platform.http.Problem;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleRefusal;

/// What an act on a sale and on the credits that pay for it came to.
public sealed interface Settled {

    /// It has taken effect, wholly.
    record Done(Outcome.Done<Sale, SaleEvent, SaleRefusal> sale) implements Settled {}

    /// One of those involved said no; nothing was recorded.
    record Stopped(Problem problem) implements Settled {}
}

package maison.purchase.settlement;

import maison.platform.eventstore.Outcome;
import maison.platform.http.Problem;
import maison.purchase.sale.Sale;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleRefusal;

/// What an act on a sale and on the credits that pay for it came to.
public sealed interface Settled {

    /// It has taken effect, wholly.
    record Done(Outcome.Done<Sale, SaleEvent, SaleRefusal> sale) implements Settled {}

    /// One of those involved said no; nothing was recorded.
    record Stopped(Problem problem) implements Settled {}
}

package maison.purchase.sales.settlement;

import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ReturnTerms;
import maison.purchase.sales.sale.SaleCommand.ToldLater;
import maison.purchase.sales.sale.SaleEvent.Asker;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;

/// Returns of offline tills that may have to wait for their sale.
final class ParkedReturns {

    private ParkedReturns() {}

    /// The command with who asks, if it may have to wait.
    static ReturnLines askedBy(ReturnLines command, Authority caller) {
        ToldLater offline = command.terms().offline();
        return offline == null
                ? command
                : command.offline(
                        offline.since(),
                        new Asker(caller.id(), caller.manager(), caller.onlyRecords()));
    }

    /// What was asked, under the house's rules; another system had its own.
    static ReturnLines command(ReturnParked parked, ReturnPolicy policy) {
        return new ReturnLines(
                parked.returnId(),
                parked.storeId(),
                parked.occurredAt(),
                parked.reason(),
                parked.lines(),
                new ReturnTerms(
                        parked.askedBy().onlyRecords() ? ReturnPolicy.EVERYTHING : policy,
                        parked.override(),
                        parked.refunds(),
                        null,
                        parked.approvalId(),
                        new ToldLater(parked.offlineSince(), parked.askedBy())));
    }
}

package maison.purchase.settlement;

import maison.purchase.sale.ReturnPolicy;
import maison.purchase.sale.SaleCommand.ReturnLines;
import maison.purchase.sale.SaleCommand.ReturnTerms;
import maison.purchase.sale.SaleCommand.ToldLater;
import maison.purchase.sale.SaleEvent.Asker;
import maison.purchase.sale.SaleEvent.ReturnParked;

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

package maison.purchase.sales.unlinked;

import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;

/// What an unlinked return can be asked to do.
public sealed interface UnlinkedReturnCommand {

    /// Record goods that came back; the till's facts are taken as they are.
    record TakeBack(ReturnedWithoutSale facts) implements UnlinkedReturnCommand {}
}

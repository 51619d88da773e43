package maison.purchase.sales.unlinked;

import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;

/// What a decision needs to know about an unlinked return.
public sealed interface UnlinkedReturn {

    /// Before anything came back.
    record Unknown() implements UnlinkedReturn {}

    /// Recorded.
    record Recorded(ReturnedWithoutSale facts) implements UnlinkedReturn {}
}

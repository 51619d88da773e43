package maison.purchase.sales.approval;

/// What may need a manager's leave.
public enum Deed {

    /// Money goes back for goods.
    REFUND,

    /// A rule is set aside: a price, or a return policy.
    OVERRIDE,

    /// A sale is undone.
    VOID,

    /// A sale becomes another customer's.
    MOVE
}

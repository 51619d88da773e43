package maison.purchase.sales.approval;

/// Why an approval may refuse to serve.
public enum ApprovalRefusal {

    /// There is no such approval.
    UNKNOWN,

    /// It was for another store, deed or currency, for less, or given by somebody else.
    NOT_FOR_THIS,

    /// Its time has passed.
    EXPIRED,

    /// It has served before.
    USED
}

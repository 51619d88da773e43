package maison.purchase.instalments.layaway;

/// Why a layaway ends before everything was picked up.
public enum Cause {

    /// The client does not want the goods any more.
    CUSTOMER,

    /// The client did not pay as agreed.
    DEFAULT
}

package maison.purchase.sales.basket;

/// Why a basket may refuse a command.
public enum BasketRefusal {

    /// There is no such basket in that store.
    UNKNOWN,

    /// The id belongs to a basket with other content, so this is not a retry of the same request.
    ID_REUSED,

    /// Another till has gone on with it.
    TAKEN
}

package maison.purchase.sales.conflict;

/// Why a conflict may refuse a command.
public enum ConflictRefusal {

    /// There is no such conflict.
    UNKNOWN,

    /// It was settled before, otherwise.
    SETTLED
}

package maison.customer.crm.conflict;

/// Why a conflict may be neither kept nor settled.
public sealed interface ConflictRefusal {

    record NotACustomer() implements ConflictRefusal {}

    record CustomerErased() implements ConflictRefusal {}

    /// There is none, or it is over.
    record ConflictUnknown() implements ConflictRefusal {}
}

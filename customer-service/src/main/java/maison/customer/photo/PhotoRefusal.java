package maison.customer.photo;

/// Why a photo may be neither added nor removed.
public sealed interface PhotoRefusal {

    record NotACustomer() implements PhotoRefusal {}

    record CustomerErased() implements PhotoRefusal {}

    /// The id was used; whether for the same photo, only its content can tell.
    record PhotoIdTaken() implements PhotoRefusal {}

    record PhotoUnknown() implements PhotoRefusal {}
}

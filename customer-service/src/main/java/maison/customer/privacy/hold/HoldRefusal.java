package maison.customer.privacy.hold;

/// Why a legal hold is not placed or lifted.
public sealed interface HoldRefusal {

    record NotACustomer() implements HoldRefusal {}

    record CustomerErased() implements HoldRefusal {}

    record HoldUnknown() implements HoldRefusal {}

    /// The id belongs to a hold with another reason or reference, or to one that was lifted.
    record HoldIdTaken() implements HoldRefusal {}

    /// No erasure was ever held up that could be withdrawn.
    record NothingHeldUp() implements HoldRefusal {}
}

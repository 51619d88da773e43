package maison.customer.tailoring.fit;

/// Why nothing is added to a history of fit.
public sealed interface FitRefusal {

    record NotACustomer() implements FitRefusal {}

    record CustomerErased() implements FitRefusal {}

    /// Without the measurements it was made from, an alteration teaches nothing.
    record PieceNotPinned() implements FitRefusal {}

    /// The id was used; whether for the same finding, only its reader can tell.
    record FindingIdTaken() implements FitRefusal {}
}

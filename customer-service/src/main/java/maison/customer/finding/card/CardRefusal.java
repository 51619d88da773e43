package maison.customer.finding.card;

/// Why a card may be neither issued nor blocked.
public sealed interface CardRefusal {

    record NotACustomer() implements CardRefusal {}

    record CustomerErased() implements CardRefusal {}

    /// The number is on a card that was issued already: this customer's or another's.
    record NumberTaken() implements CardRefusal {}

    /// The customer has no such card.
    record CardUnknown() implements CardRefusal {}

    /// More cards than anybody can use.
    record TooManyCards(int most) implements CardRefusal {}
}

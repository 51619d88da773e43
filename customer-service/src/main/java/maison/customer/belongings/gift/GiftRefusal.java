package maison.customer.belongings.gift;

/// Why a gift may refuse a command.
public sealed interface GiftRefusal {

    record NotACustomer() implements GiftRefusal {}

    record CustomerErased() implements GiftRefusal {}

    /// The id was used; whether for the same gift, only its reader can tell.
    record GiftIdTaken() implements GiftRefusal {}

    record GiftUnknown() implements GiftRefusal {}

    record Unmarked() implements GiftRefusal {}

    /// What somebody knows cannot be kept from them again.
    record KnownAlready() implements GiftRefusal {}

    /// Nobody surprises themselves.
    record ToThemselves() implements GiftRefusal {}
}

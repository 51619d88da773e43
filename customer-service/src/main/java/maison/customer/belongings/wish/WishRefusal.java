package maison.customer.belongings.wish;

/// Why a wish may refuse a command.
public sealed interface WishRefusal {

    record NotACustomer() implements WishRefusal {}

    record CustomerErased() implements WishRefusal {}

    /// The id was used; whether for the same wish, only its reader can tell.
    record WishIdTaken() implements WishRefusal {}

    record WishUnknown() implements WishRefusal {}

    record Dropped() implements WishRefusal {}

    /// Another purchase fulfilled it.
    record FulfilledAlready() implements WishRefusal {}

    /// What is for themselves has no recipient.
    record ToThemselves() implements WishRefusal {}
}

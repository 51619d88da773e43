package maison.customer.permission.link;

/// Why no link is given out or revoked.
public sealed interface LinkRefusal {

    record NotACustomer() implements LinkRefusal {}

    record CustomerErased() implements LinkRefusal {}
}

package maison.customer.clienteling.alert;

/// Why an alert may be neither noted nor withdrawn.
public sealed interface AlertRefusal {

    record NotACustomer() implements AlertRefusal {}

    record CustomerErased() implements AlertRefusal {}

    /// The id was used; whether for the same words, only their reader can tell.
    record AlertIdTaken() implements AlertRefusal {}

    record AlertUnknown() implements AlertRefusal {}

    /// A till that shows a hundred warnings shows none.
    record TooManyAlerts(int most) implements AlertRefusal {}
}

package maison.customer.identity.birthday;

/// Why nothing is noted of a birthday.
public sealed interface BirthdayRefusal {

    /// Nobody of this id was registered.
    record NotACustomer() implements BirthdayRefusal {}

    /// The customer was erased.
    record CustomerErased() implements BirthdayRefusal {}
}

package maison.customer.family.household;

/// Why a household may refuse a command.
public sealed interface HouseholdRefusal {

    record NotACustomer() implements HouseholdRefusal {}

    record CustomerErased() implements HouseholdRefusal {}

    /// Somebody lives in one household at a time.
    record InAnother() implements HouseholdRefusal {}

    record TooMany(int most) implements HouseholdRefusal {}
}

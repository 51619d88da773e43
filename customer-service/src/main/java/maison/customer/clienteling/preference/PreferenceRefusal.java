package maison.customer.clienteling.preference;

/// Why a preference may be neither stated nor withdrawn.
public sealed interface PreferenceRefusal {

    record NotACustomer() implements PreferenceRefusal {}

    record CustomerErased() implements PreferenceRefusal {}

    /// The id was used; whether for the same words, only their reader can tell.
    record PreferenceIdTaken() implements PreferenceRefusal {}

    record PreferenceUnknown() implements PreferenceRefusal {}

    record TooManyPreferences(int most) implements PreferenceRefusal {}
}

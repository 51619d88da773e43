package maison.customer.identity.customfield;

/// Why a custom field may refuse a command.
public sealed interface CustomFieldRefusal {

    record NoSuchCustomField() implements CustomFieldRefusal {}

    /// What was written as one type cannot be read as another.
    record TypeFixed(ValueType type) implements CustomFieldRefusal {}
}

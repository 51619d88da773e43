package maison.customer.identity.customfield;

import java.time.Instant;

/// Everything that can have happened to the definition of a custom field. Stored for good; nothing
/// of it is personal, the values are elsewhere.
public sealed interface CustomFieldEvent {

    String key();

    Instant at();

    record CustomFieldDefined(String key, Definition definition, Instant at)
            implements CustomFieldEvent {}

    /// It is neither shown nor written any more.
    record CustomFieldRetired(String key, Instant at) implements CustomFieldEvent {}
}

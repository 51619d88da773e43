package maison.customer.identity.customfield;

import java.time.Instant;

/// What a custom field can be asked to do.
public sealed interface CustomFieldCommand {

    /// Makes the field or changes it; also brings back one that was retired.
    record Define(String key, Definition definition, Instant at) implements CustomFieldCommand {}

    record Retire(String key, Instant at) implements CustomFieldCommand {}
}

package maison.customer.permission.wording;

import java.time.Instant;

/// What can be done about a purpose and its texts.
public sealed interface WordingCommand {

    /// Says what a purpose is, or says it anew.
    record Define(String purpose, Terms terms, Instant at) implements WordingCommand {}

    /// Publishes a wording for good.
    record Publish(String purpose, Text text, Instant at) implements WordingCommand {}
}

package maison.customer.permission.wording;

import java.time.Instant;

/// Everything that can have happened to a purpose and its texts. It is about the house and holds
/// nothing of any customer.
public sealed interface WordingEvent {

    String purpose();

    Instant at();

    record PurposeDefined(String purpose, Terms terms, Instant at) implements WordingEvent {}

    record TextPublished(String purpose, Text text, Instant at) implements WordingEvent {}
}

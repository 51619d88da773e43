package maison.platform.eventstore;

/// The first answer to an idempotency key, stored in the transaction of the events it belongs to.
public record KeyedAnswer(IdempotencyKey key, StoredAnswer answer) {}

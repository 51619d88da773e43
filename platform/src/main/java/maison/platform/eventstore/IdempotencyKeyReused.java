package maison.platform.eventstore;

/// The idempotency key was used for another request.
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReused(String key) {
        super("Idempotency key %s was used for another request".formatted(key));
    }
}

package maison.platform.eventstore;

/// The client's `If-Match` names a version that is no longer the current one.
public final class PreconditionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int actual;

    public PreconditionFailed(int expected, int actual) {
        super("Expected version %d, it is at %d".formatted(expected, actual));
        this.actual = actual;
    }

    /// The current version.
    public int actual() {
        return actual;
    }
}

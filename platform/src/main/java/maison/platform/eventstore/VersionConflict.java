package maison.platform.eventstore;

/// Another writer was faster: the stream has moved past the version that the decision was made on.
public final class VersionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int actual;

    public VersionConflict(StreamId stream, int expected, int actual) {
        super(
                "Cannot append to %s: expected version %d, it is at %d"
                        .formatted(stream, expected, actual));
        this.actual = actual;
    }

    /// The version that the stream has now.
    public int actual() {
        return actual;
    }
}

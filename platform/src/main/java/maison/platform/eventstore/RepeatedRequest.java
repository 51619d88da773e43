package maison.platform.eventstore;

/// The request's idempotency key was answered before; the boundary gives the first answer again.
public final class RepeatedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    public RepeatedRequest(StoredAnswer answer) {
        super("Answered before");
        this.answer = answer;
    }

    /// The first answer.
    public StoredAnswer answer() {
        return answer;
    }
}

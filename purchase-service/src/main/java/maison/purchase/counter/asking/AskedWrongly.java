package maison.purchase.counter.asking;

import org.jspecify.annotations.Nullable;

/// A service understood us and said no; it works, so its circuit stays closed.
public final class AskedWrongly extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private AskedWrongly(int status) {
        super("answered " + status, null, false, false);
    }

    /// Null for what is a failure of the service.
    static @Nullable RuntimeException of(int status) {
        return status >= CLIENT_ERROR && status < SERVER_ERROR ? new AskedWrongly(status) : null;
    }
}

package maison.platform.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a rebuild has come.
///
/// @param applied own events applied so far; records of other services are not counted
/// @param error why it failed; the old tables are served on
public record Progress(
        State state,
        long applied,
        long total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error) {

    /// Where a rebuild stands.
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /// Own events that the tables in building still lack; 0 when none are being built.
    long left() {
        return state == State.RUNNING ? total - applied : 0;
    }
}

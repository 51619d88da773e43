package maison.customer.privacy.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One answer to a request to see what is held.
///
/// @param failure set while it waits to be resumed
/// @param ready set once everything is collected
/// @param changedAt when it came into this state
public record Export(
        UUID exportId,
        State state,
        Origin origin,
        String reason,
        String language,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Failure failure,
        @Nullable Ready ready,
        int downloads) {

    /// How far it is.
    @Schema(name = "AccessExportState")
    public enum State {
        COLLECTING,
        FAILED,
        READY,
        EXPIRED;

        /// The word outside of Java.
        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which service did not give what.
    public record Failure(String service, String section, Instant at) {}

    /// What can be downloaded, and how long.
    public record Ready(String manifestHash, Instant at, Instant until) {}

    boolean isOpen() {
        return state == State.COLLECTING || state == State.FAILED;
    }

    Export failed(Failure why) {
        return in(State.FAILED, why.at(), why, ready, downloads);
    }

    Export resumed(Instant at) {
        return in(State.COLLECTING, at, null, ready, downloads);
    }

    Export completed(Ready with) {
        return in(State.READY, with.at(), null, with, downloads);
    }

    Export downloaded() {
        return in(state, changedAt, failure, ready, downloads + 1);
    }

    Export expired(Instant at) {
        return in(State.EXPIRED, at, failure, ready, downloads);
    }

    private Export in(
            State next,
            Instant at,
            @Nullable Failure because,
            @Nullable Ready with,
            int downloaded) {
        return new Export(
                exportId,
                next,
                origin,
                reason,
                language,
                requestedAt,
                at,
                because,
                with,
                downloaded);
    }
}

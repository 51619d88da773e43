package maison.loyalty.certificate;

import java.time.Instant;
import maison.loyalty.certificate.CertificateEvent.UseEnded;
import org.jspecify.annotations.Nullable;

/// A use and what became of it.
///
/// @param forfeitedMinor what was lost with it, since the certificate can be used only once
public record Used(
        Use use,
        @Nullable Instant committedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt,
        long forfeitedMinor) {

    /// Where a use stands.
    public enum State {
        HELD,
        COMMITTED,
        RELEASED,
        LAPSED,
        UNDONE
    }

    /// How a use goes on from being held.
    public enum How {
        /// The sale is paid.
        COMMITTED,
        /// The sale is paid otherwise, or not at all.
        RELEASED,
        /// The sale came back: what it took is on the certificate again.
        UNDONE
    }

    static Used of(Use use) {
        return new Used(use, null, null, null, 0);
    }

    Used with(UseEnded end) {
        return switch (end.how()) {
            case COMMITTED -> new Used(use, end.at(), releasedAt, undoneAt, end.forfeitedMinor());
            case RELEASED -> new Used(use, committedAt, end.at(), undoneAt, forfeitedMinor);
            case UNDONE -> new Used(use, committedAt, releasedAt, end.at(), forfeitedMinor);
        };
    }

    /// Where it stands by an instant that is not before the last decision about it.
    public State stateAt(Instant now) {
        if (undoneAt != null) {
            return State.UNDONE;
        }
        if (committedAt != null) {
            return State.COMMITTED;
        }
        if (releasedAt != null) {
            return State.RELEASED;
        }
        return use.until().isAfter(now) ? State.HELD : State.LAPSED;
    }

    /// What it has taken off the certificate for good: nothing unless it was committed.
    long takenMinor() {
        return committedAt == null || undoneAt != null ? 0 : use.minor() + forfeitedMinor;
    }
}

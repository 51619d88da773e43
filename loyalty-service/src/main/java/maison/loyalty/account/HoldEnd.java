package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a hold. A hold can be committed and later undone; all else ends it for good.
///
/// @param hold it may become known later than its end
/// @param reason why it was undone; null otherwise
public record HoldEnd(UUID hold, How how, Instant at, @Nullable String reason) implements Fact {

    /// How a hold ends.
    public enum How {
        /// The member got the reward: the points are spent.
        COMMITTED,
        /// The member did not take it: the points are free again.
        RELEASED,
        /// The member gave it back: the points return to the lots they came from.
        UNDONE
    }

    @Override
    public UUID id() {
        return hold;
    }
}

package maison.analytics.telling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a customer's membership of segments.
public sealed interface MembershipEvent {

    Instant at();

    /// @param segment null for who is in none any more, as they bought nothing, or are counted as
    ///   somebody else
    /// @param former null for who was in none
    record SegmentChanged(
            UUID customerId, @Nullable String segment, @Nullable String former, Instant at)
            implements MembershipEvent {}
}

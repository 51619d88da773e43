package maison.analytics.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.analytics.telling.MembershipEvent.SegmentChanged;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import org.jspecify.annotations.Nullable;

/// Which events leave the service, and how they look then.
@Singleton
final class SegmentPublisher implements Publisher {

    private static final String TOPIC = "maison.segments";

    /// The promise of `maison.segment.changed.v1`. It says all there is to say of the customer, so
    /// that the last record of a key is enough.
    ///
    /// @param segment absent for none
    /// @param former absent for none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SegmentChangedV1(
            UUID customerId,
            @Nullable String segment,
            @Nullable String former,
            Instant occurredAt) {

        static SegmentChangedV1 of(SegmentChanged changed) {
            return new SegmentChangedV1(
                    changed.customerId(), changed.segment(), changed.former(), changed.at());
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case SegmentChanged changed ->
                    Optional.of(
                            new Published(
                                    TOPIC,
                                    changed.customerId().toString(),
                                    "maison.segment.changed.v1",
                                    SegmentChangedV1.of(changed)));
            case Object other ->
                    throw new IllegalStateException("Not an event of ours: " + other.getClass());
        };
    }
}

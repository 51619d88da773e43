package maison.analytics.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import maison.analytics.telling.MembershipEvent.SegmentChanged;
import maison.analytics.telling.SegmentPublisher.SegmentChangedV1;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

/// What is stored of memberships, and what is told of them.
class MembershipFormatTest {

    private static final UUID LAYLA = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final SegmentChanged EVENT = new SegmentChanged(LAYLA, "vip", "regular", AT);

    @Test
    void stored_events_stay_readable() {
        Golden.check("events", "segment-changed", EVENT);
        assertThat(
                        Memberships.EVENT_TYPES.read(
                                "segment-changed", 1, Golden.stored("segment-changed")))
                .isEqualTo(EVENT);
    }

    @Test
    void published_events_stay_as_promised() {
        Golden.check("published", "maison.segment.changed.v1", SegmentChangedV1.of(EVENT));
    }
}

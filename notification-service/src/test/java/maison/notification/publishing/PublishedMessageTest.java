package maison.notification.publishing;

import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

/// What other services rely on.
class PublishedMessageTest {

    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final UUID MESSAGE = UUID.fromString("5f3c2a10-11f1-5f6c-9a53-7c9a2a3b4c5d");
    private static final UUID CLIENT = UUID.fromString("0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001");

    @Test
    void promises_stay_as_their_files_say() {
        Golden.check(
                "published",
                "maison.message.handed-over.v1",
                new PublishedMessage.HandedOver(
                        MESSAGE, CLIENT, "loyalty", "tier-gold-2026-03-04", AT));
        Golden.check(
                "published",
                "maison.message.suppressed.v1",
                new PublishedMessage.Suppressed(
                        MESSAGE, CLIENT, "loyalty", "tier-gold-2026-03-04", "card-refused", AT));
    }
}

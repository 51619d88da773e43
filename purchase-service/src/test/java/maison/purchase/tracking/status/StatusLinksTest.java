package maison.purchase.tracking.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import maison.purchase.StatusKeyForTests;
import maison.purchase.tracking.status.StatusLinks.Claim;
import org.junit.jupiter.api.Test;

class StatusLinksTest {

    private static final Instant END = Instant.parse("2026-09-01T00:00:00Z");
    private static final Claim CLAIM = new Claim('b', new UUID(3, 4), 2, END);

    private static StatusLinks at(Path key, Instant now) {
        return new StatusLinks(
                new StatusConfig() {
                    @Override
                    public Path keyFile() {
                        return key;
                    }

                    @Override
                    public URI publicUrl() {
                        return URI.create("https://maison.example/");
                    }

                    @Override
                    public Duration linksLast() {
                        return Duration.ofDays(180);
                    }
                },
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_link_reads_back_until_its_end() throws IOException {
        Path key = StatusKeyForTests.newKey();
        String token = at(key, END.minusSeconds(1)).token(CLAIM);

        assertThat(at(key, END.minusSeconds(1)).read(token)).contains(CLAIM);
        assertThat(at(key, END).read(token)).isEmpty();
        assertThat(at(key, END).of(CLAIM))
                .isEqualTo(
                        URI.create("https://maison.example/api/purchase/v1/order-status/" + token));
    }

    @Test
    void another_houses_key_opens_nothing() throws IOException {
        String token = at(StatusKeyForTests.newKey(), END.minusSeconds(1)).token(CLAIM);

        assertThat(at(StatusKeyForTests.newKey(), END.minusSeconds(1)).read(token)).isEmpty();
    }
}

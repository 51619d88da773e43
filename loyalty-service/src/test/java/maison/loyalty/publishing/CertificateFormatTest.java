package maison.loyalty.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateEvent.CertificateExpired;
import maison.loyalty.certificate.CertificateEvent.CertificateIssued;
import maison.loyalty.certificate.CertificateEvent.CertificateVoided;
import maison.loyalty.certificate.CertificateEvent.UseEnded;
import maison.loyalty.certificate.CertificateEvent.UseHeld;
import maison.loyalty.certificate.Issued;
import maison.loyalty.certificate.Use;
import maison.loyalty.certificate.Used.How;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored and promised of certificates, pinned by files.
class CertificateFormatTest {

    private static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final UUID CERTIFICATE = UUID.fromString("1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11");
    private static final UUID REDEMPTION = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02");
    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final Instant ISSUED = Instant.parse("2026-03-20T10:02:00Z");
    private static final Instant USED = Instant.parse("2026-04-02T10:00:00Z");
    private static final Instant OVER = Instant.parse("2027-03-20T20:00:00Z");
    private static final Use USE =
            new Use(
                    UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d07"),
                    USED,
                    2_000,
                    USED.plusSeconds(900),
                    "dubai-mall",
                    "till-3",
                    SALE);

    private static final Map<String, CertificateEvent> EVENTS =
            Map.of(
                    "certificate-issued",
                    new CertificateIssued(
                            new Issued(
                                    CUSTOMER,
                                    REDEMPTION,
                                    "certificate-25",
                                    ISSUED,
                                    2_500,
                                    "USD",
                                    OVER,
                                    Reward.Use.ONCE,
                                    "jewellery-1",
                                    "dubai-mall",
                                    "0f8fad5bd9cb469fa16570867728950e",
                                    "WZ84")),
                    "use-held",
                    new UseHeld(USE),
                    "use-ended",
                    ended(How.COMMITTED, 500, 0, null),
                    "certificate-voided",
                    new CertificateVoided(USED, "service-not-given"),
                    "certificate-expired",
                    new CertificateExpired(CUSTOMER, OVER, 2_500, "USD"));

    private static UseEnded ended(How how, long forfeited, long left, @Nullable String reason) {
        return new UseEnded(
                CUSTOMER, USE, how, USED.plusSeconds(60), forfeited, left, "USD", reason);
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static CertificateEvent event(String name) {
        return java.util.Objects.requireNonNull(EVENTS.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_stored_is_still_written_and_read(String name) {
        Golden.check("events", name, event(name));
        assertThat(Certificates.EVENT_TYPES.read(name, 1, Golden.stored(name)))
                .isEqualTo(event(name));
    }

    @Test
    void every_event_has_a_file() {
        assertThat(EVENTS.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(CertificateEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_promised_is_still_published(String name) throws IOException {
        boolean kept = List.of("use-held", "certificate-voided").contains(name);
        Optional<Published> published = publish(event(name));
        assertThat(published.isEmpty()).isEqualTo(kept);
        if (published.isPresent()) {
            check(published.get());
        }
    }

    @Test
    void a_sale_that_came_back_is_told_and_a_released_use_is_not() throws IOException {
        check(publish(ended(How.UNDONE, 0, 2_500, "sale-returned")).orElseThrow());
        assertThat(publish(ended(How.RELEASED, 0, 2_500, null))).isEmpty();
        assertThat(publish(new CertificateExpired(CUSTOMER, OVER, 0, "USD"))).isEmpty();
    }

    private static void check(Published published) throws IOException {
        assertThat(published.topic()).isEqualTo("maison.loyalty");
        assertThat(published.key()).isEqualTo(CUSTOMER.toString());
        Golden.check("published", published.type(), published.data());
        assertThat(Files.readString(Path.of("asyncapi.yaml")))
                .contains("name: " + published.type());
    }

    private static Optional<Published> publish(CertificateEvent event) {
        var context = new CommandContext("c", Actor.system("test"), null, "c", null, null);
        var envelope =
                new Envelope(
                        1,
                        SALE,
                        new StreamId(Certificates.STREAM_TYPE, CERTIFICATE),
                        1,
                        "any",
                        1,
                        event.at(),
                        event.at(),
                        context,
                        null,
                        null,
                        "{}",
                        "00",
                        "00");
        var recorded = new RecordedEvent<CertificateEvent>(envelope, event);
        assertThat(new LoyaltyPublisher().publish(recorded)).isEmpty();
        return new CertificatePublisher().publish(recorded);
    }
}

package maison.loyalty.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.Offers;
import maison.loyalty.offer.MemberEvent;
import maison.loyalty.offer.MemberEvent.OfferIssued;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import maison.loyalty.offer.OfferEvent;
import maison.loyalty.offer.OfferEvent.OfferDrafted;
import maison.loyalty.offer.OfferEvent.OfferMoved;
import maison.loyalty.offer.OfferState;
import maison.loyalty.offer.Redeem;
import maison.loyalty.offer.Taken.How;
import maison.loyalty.offer.Terms;
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

/// What is stored and promised of offers, pinned by files.
class OfferFormatTest {

    private static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final UUID OFFER = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d11");
    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final Instant AT = Instant.parse("2026-03-20T10:00:00Z");
    private static final Redeem ASKED =
            new Redeem(
                    UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d12"),
                    AT,
                    AT.plusSeconds(900),
                    "dubai-mall",
                    45_000,
                    "USD");

    private static final Map<String, OfferEvent> OF_OFFERS =
            Map.of(
                    "offer-drafted",
                    new OfferDrafted(
                            new Terms(
                                    "Spring evening",
                                    "spring-2026",
                                    new Terms.Benefit(200, 0, 0),
                                    LocalDate.parse("2026-03-01"),
                                    LocalDate.parse("2026-04-30"),
                                    Set.of("dubai-mall"),
                                    Set.of("bronze"),
                                    true,
                                    10_000,
                                    "USD",
                                    500,
                                    1,
                                    "SPRING26"),
                            AT),
                    "offer-moved",
                    new OfferMoved(OfferState.ACTIVE, AT, "campaign-begins"));

    private static final Map<String, MemberEvent> OF_MEMBERS =
            Map.of(
                    "offer-issued",
                    new OfferIssued(
                            OFFER,
                            CUSTOMER,
                            AT,
                            LocalDate.parse("2026-03-01"),
                            LocalDate.parse("2026-03-31"),
                            "0f8fad5bd9cb469fa16570867728950e"),
                    "offer-held",
                    new RedemptionHeld(OFFER, CUSTOMER, ASKED, 500),
                    "offer-ended",
                    ended(How.COMMITTED, null));

    private static RedemptionEnded ended(How how, @Nullable String reason) {
        return new RedemptionEnded(
                OFFER,
                CUSTOMER,
                "spring-2026",
                ASKED,
                how,
                AT.plusSeconds(60),
                SALE,
                how == How.RELEASED ? 0 : 200,
                reason);
    }

    static Stream<String> ofOffers() {
        return OF_OFFERS.keySet().stream().sorted();
    }

    static Stream<String> ofMembers() {
        return OF_MEMBERS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ofOffers")
    void an_offer_is_still_written_and_read(String name) {
        OfferEvent event = java.util.Objects.requireNonNull(OF_OFFERS.get(name));
        Golden.check("events", name, event);
        assertThat(Offers.EVENT_TYPES.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("ofMembers")
    void what_is_between_it_and_a_member_is_still_written_and_read(String name) {
        MemberEvent event = java.util.Objects.requireNonNull(OF_MEMBERS.get(name));
        Golden.check("events", name, event);
        assertThat(Offers.MEMBER_TYPES.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(OF_OFFERS.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(OfferEvent.class.getPermittedSubclasses());
        assertThat(OF_MEMBERS.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(MemberEvent.class.getPermittedSubclasses());
    }

    @Test
    void what_was_had_and_what_came_back_is_published() throws IOException {
        check(publish(ended(How.COMMITTED, null)).orElseThrow());
        check(publish(ended(How.UNDONE, "sale-returned")).orElseThrow());
        assertThat(publish(ended(How.RELEASED, null))).isEmpty();
    }

    private static void check(Published published) throws IOException {
        assertThat(published.key()).isEqualTo(CUSTOMER.toString());
        Golden.check("published", published.type(), published.data());
        assertThat(Files.readString(Path.of("asyncapi.yaml")))
                .contains("name: " + published.type());
    }

    private static Optional<Published> publish(MemberEvent event) {
        var context = new CommandContext("c", Actor.system("test"), null, "c", null, null);
        var envelope =
                new Envelope(
                        1,
                        SALE,
                        new StreamId("offer-member", OFFER),
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
        var recorded = new RecordedEvent<MemberEvent>(envelope, event);
        assertThat(new LoyaltyPublisher().publish(recorded)).isEmpty();
        return new OfferPublisher().publish(recorded);
    }
}

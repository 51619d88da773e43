package maison.customer.finding.card;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.customer.finding.card.CardCommand.Block;
import maison.customer.finding.card.CardCommand.Issue;
import maison.customer.finding.card.CardEvent.CardBlocked;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.finding.card.CardRefusal.CardUnknown;
import maison.customer.finding.card.CardRefusal.TooManyCards;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardDeciderTest {

    static final UUID CUSTOMER = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final UUID OLD = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final UUID NEW = UUID.fromString("0190c6a0-0000-7000-8000-000000000003");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Sealed NUMBER = new Sealed("AAAA");

    final DeciderScenario<CardCommand, Cards, CardEvent, CardRefusal> scenario =
            DeciderScenario.of(new CardDecider());

    static CardIssued issued(UUID card, @Nullable UUID replaces) {
        return new CardIssued(CUSTOMER, card, NUMBER, replaces, AT);
    }

    static CardBlocked blocked(UUID card, BlockReason reason) {
        return new CardBlocked(CUSTOMER, card, reason, AT);
    }

    static Issue issue(UUID card, @Nullable UUID replaces) {
        return new Issue(CUSTOMER, card, NUMBER, replaces, AT);
    }

    @Test
    void a_card_is_issued_once() {
        scenario.given().when(issue(NEW, null)).then(issued(NEW, null));
        scenario.given(issued(NEW, null)).when(issue(NEW, null)).thenNothing();
    }

    @Test
    void a_card_that_is_replaced_is_blocked_in_the_same_act() {
        scenario.given(issued(OLD, null))
                .when(issue(NEW, OLD))
                .then(blocked(OLD, BlockReason.REPLACED), issued(NEW, OLD));
    }

    @Test
    void a_lost_card_that_was_blocked_can_still_be_replaced() {
        scenario.given(issued(OLD, null), blocked(OLD, BlockReason.LOST))
                .when(issue(NEW, OLD))
                .then(issued(NEW, OLD));
    }

    @Test
    void only_a_card_of_the_customer_is_replaced_or_blocked() {
        scenario.given().when(issue(NEW, OLD)).thenRefused(new CardUnknown());
        scenario.given()
                .when(new Block(CUSTOMER, OLD, BlockReason.LOST, AT))
                .thenRefused(new CardUnknown());
    }

    @Test
    void a_blocked_card_stays_blocked_for_its_first_reason() {
        scenario.given(issued(OLD, null))
                .when(new Block(CUSTOMER, OLD, BlockReason.LOST, AT))
                .then(blocked(OLD, BlockReason.LOST));
        scenario.given(issued(OLD, null), blocked(OLD, BlockReason.LOST))
                .when(new Block(CUSTOMER, OLD, BlockReason.STOLEN, AT))
                .thenNothing();
    }

    @Test
    void nobody_has_more_good_cards_than_they_can_use() {
        CardEvent[] many =
                IntStream.range(0, Cards.GOOD_MAX)
                        .mapToObj(i -> issued(new UUID(1, i), null))
                        .toArray(CardEvent[]::new);
        scenario.given(many).when(issue(NEW, null)).thenRefused(new TooManyCards(Cards.GOOD_MAX));
        scenario.given(many)
                .when(issue(NEW, new UUID(1, 0)))
                .then(blocked(new UUID(1, 0), BlockReason.REPLACED), issued(NEW, new UUID(1, 0)));
    }
}

package maison.customer.belongings.gift;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.GiftCommand.Plan;
import maison.customer.belongings.gift.GiftCommand.Reschedule;
import maison.customer.belongings.gift.GiftCommand.Reveal;
import maison.customer.belongings.gift.GiftCommand.Unmark;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.belongings.gift.GiftRefusal.GiftIdTaken;
import maison.customer.belongings.gift.GiftRefusal.GiftUnknown;
import maison.customer.belongings.gift.GiftRefusal.KnownAlready;
import maison.customer.belongings.gift.GiftRefusal.ToThemselves;
import maison.customer.belongings.gift.GiftRefusal.Unmarked;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class GiftDeciderTest {

    private static final UUID GIVER = new UUID(1, 1);
    private static final UUID ID = new UUID(1, 3);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = AT.plus(Duration.ofDays(9));
    private static final Sealed WORDS = new Sealed("AQID");
    private static final Recipient TO = new Recipient(new UUID(1, 2), null);
    private static final Present NOTHING_YET = new Present(null, null, null, null, null);
    private static final GiftPlanned PLANNED = planned(LATER);

    private final DeciderScenario<GiftCommand, Gift, GiftEvent, GiftRefusal> gifts =
            DeciderScenario.of(new GiftDecider());

    private static GiftPlanned planned(Instant until) {
        return new GiftPlanned(GIVER, ID, TO, NOTHING_YET, until, WORDS, AT);
    }

    @Test
    void is_for_somebody_else() {
        gifts.given().when(new Plan(GIVER, ID, TO, NOTHING_YET, LATER, WORDS, AT)).then(PLANNED);
        gifts.given()
                .when(
                        new Plan(
                                GIVER,
                                ID,
                                new Recipient(GIVER, null),
                                NOTHING_YET,
                                LATER,
                                WORDS,
                                AT))
                .thenRefused(new ToThemselves());
        gifts.given(PLANNED)
                .when(new Plan(GIVER, ID, TO, NOTHING_YET, LATER, WORDS, AT))
                .thenRefused(new GiftIdTaken());
        gifts.given().when(new Reveal(AT)).thenRefused(new GiftUnknown());
    }

    @Test
    void its_day_moves_until_it_is_known() {
        gifts.given(PLANNED)
                .when(new Reschedule(null, AT))
                .then(new GiftRescheduled(GIVER, ID, null, AT));
        gifts.given(PLANNED).when(new Reschedule(null, LATER)).thenRefused(new KnownAlready());
        gifts.given(PLANNED, new GiftRevealed(GIVER, ID, AT))
                .when(new Reschedule(LATER, AT))
                .thenRefused(new KnownAlready());
    }

    @Test
    void is_revealed_once() {
        var revealed = new GiftRevealed(GIVER, ID, AT);
        gifts.given(PLANNED).when(new Reveal(AT)).then(revealed);
        gifts.given(PLANNED, revealed).when(new Reveal(AT)).thenNothing();
    }

    @Test
    void is_none_if_it_was_marked_by_mistake() {
        var unmarked = new GiftUnmarked(GIVER, ID, AT);
        gifts.given(PLANNED).when(new Unmark(AT)).then(unmarked);
        gifts.given(PLANNED, unmarked).when(new Unmark(AT)).thenNothing();
        gifts.given(PLANNED, unmarked).when(new Reveal(AT)).thenRefused(new Unmarked());
        gifts.given(PLANNED, unmarked)
                .when(new Plan(GIVER, ID, TO, NOTHING_YET, LATER, WORDS, AT))
                .thenRefused(new GiftIdTaken());
    }
}

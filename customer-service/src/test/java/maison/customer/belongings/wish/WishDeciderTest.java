package maison.customer.belongings.wish;

import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.wish.WishCommand.Change;
import maison.customer.belongings.wish.WishCommand.Drop;
import maison.customer.belongings.wish.WishCommand.Fulfil;
import maison.customer.belongings.wish.WishCommand.Make;
import maison.customer.belongings.wish.WishEvent.WishChanged;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.belongings.wish.WishRefusal.Dropped;
import maison.customer.belongings.wish.WishRefusal.FulfilledAlready;
import maison.customer.belongings.wish.WishRefusal.ToThemselves;
import maison.customer.belongings.wish.WishRefusal.WishIdTaken;
import maison.customer.belongings.wish.WishRefusal.WishUnknown;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class WishDeciderTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID WISH = new UUID(1, 2);
    private static final UUID SALE = new UUID(1, 3);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed("AQID");
    private static final WishMade MADE = new WishMade(ID, WISH, "RING", null, WORDS, AT);

    private final DeciderScenario<WishCommand, Wish, WishEvent, WishRefusal> wishes =
            DeciderScenario.of(new WishDecider());

    @Test
    void is_made_once_and_changed() {
        var make = new Make(ID, WISH, "RING", null, WORDS, AT);
        var toSelf = new Recipient(ID, null);
        wishes.given().when(make).then(MADE);
        wishes.given(MADE).when(make).thenRefused(new WishIdTaken());
        wishes.given()
                .when(new Make(ID, WISH, "RING", toSelf, WORDS, AT))
                .thenRefused(new ToThemselves());
        wishes.given(MADE)
                .when(new Change(null, null, WORDS, AT))
                .then(new WishChanged(ID, WISH, null, null, WORDS, AT));
        wishes.given(MADE)
                .when(new Change(null, toSelf, WORDS, AT))
                .thenRefused(new ToThemselves());
        wishes.given().when(new Change(null, null, WORDS, AT)).thenRefused(new WishUnknown());
    }

    @Test
    void is_fulfilled_by_one_purchase() {
        var fulfilled = new WishFulfilled(ID, WISH, SALE, "1", AT);
        var changed = new WishChanged(ID, WISH, null, null, WORDS, AT);
        wishes.given(MADE).when(new Fulfil(SALE, "1", AT)).then(fulfilled);
        wishes.given(MADE, fulfilled, changed).when(new Fulfil(SALE, "1", AT)).thenNothing();
        wishes.given(MADE, fulfilled)
                .when(new Fulfil(SALE, "2", AT))
                .thenRefused(new FulfilledAlready());
    }

    @Test
    void is_dropped_for_good() {
        var dropped = new WishDropped(ID, WISH, AT);
        wishes.given(MADE).when(new Drop(AT)).then(dropped);
        wishes.given(MADE, dropped).when(new Drop(AT)).thenNothing();
        wishes.given(MADE, dropped).when(new Fulfil(SALE, "1", AT)).thenRefused(new Dropped());
        wishes.given(MADE, dropped)
                .when(new Make(ID, WISH, "RING", null, WORDS, AT))
                .thenRefused(new WishIdTaken());
    }
}

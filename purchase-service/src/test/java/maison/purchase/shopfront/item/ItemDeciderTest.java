package maison.purchase.shopfront.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.testing.DeciderScenario;
import maison.purchase.shopfront.item.ItemCommand.DescribeItem;
import maison.purchase.shopfront.item.ItemCommand.DiscontinueItem;
import maison.purchase.shopfront.item.ItemDetails.Stock;
import maison.purchase.shopfront.item.ItemEvent.ItemDescribed;
import maison.purchase.shopfront.item.ItemEvent.ItemDiscontinued;
import maison.purchase.shopfront.item.ItemRefusal.ItemKnownOtherwise;
import maison.purchase.shopfront.item.ItemRefusal.ItemUnknown;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ItemDeciderTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T08:00:00Z");
    private static final ItemDetails OLD = priced("100.00");
    private static final ItemDetails NEW = priced("120.00");

    private final ItemDecider decider = new ItemDecider();
    private final DeciderScenario<ItemCommand, Item, ItemEvent, ItemRefusal> scenario =
            DeciderScenario.of(decider);

    private static ItemDetails priced(String price) {
        return new ItemDetails(
                "RING",
                new TreeMap<>(java.util.Map.of("en", "Ring")),
                "rings",
                null,
                null,
                new TreeMap<>(),
                List.of(Money.parse("SAR " + price)),
                Stock.LOW,
                List.of());
    }

    private static DescribeItem describe(ItemDetails details, boolean mayChange) {
        return new DescribeItem(details, "1", mayChange, TUESDAY);
    }

    private static ItemDescribed described(ItemDetails details) {
        return new ItemDescribed(details, "1", MONDAY);
    }

    @Test
    void an_item_is_described_once_however_often_it_is_sent() {
        scenario.given().when(describe(OLD, false)).then(new ItemDescribed(OLD, "1", TUESDAY));
        scenario.given(described(OLD)).when(describe(OLD, false)).thenNothing();
        scenario.given(described(OLD)).when(describe(OLD, true)).thenNothing();
    }

    @Test
    void an_item_is_not_overwritten_unseen() {
        scenario.given(described(OLD))
                .when(describe(NEW, false))
                .thenRefused(new ItemKnownOtherwise());
        scenario.given(described(OLD))
                .when(describe(NEW, true))
                .then(new ItemDescribed(NEW, "1", TUESDAY));
    }

    @Test
    void what_is_discontinued_says_what_it_was() {
        scenario.given(described(OLD))
                .when(new DiscontinueItem(TUESDAY))
                .then(new ItemDiscontinued(OLD, TUESDAY));
        scenario.given(described(OLD), new ItemDiscontinued(OLD, MONDAY))
                .when(new DiscontinueItem(TUESDAY))
                .thenNothing();
        scenario.given().when(new DiscontinueItem(TUESDAY)).thenRefused(new ItemUnknown());
    }

    @Test
    void the_same_description_puts_a_discontinued_item_on_sale_again() {
        scenario.given(described(OLD), new ItemDiscontinued(OLD, MONDAY))
                .when(describe(OLD, true))
                .then(new ItemDescribed(OLD, "1", TUESDAY));
        scenario.given(described(OLD), new ItemDiscontinued(OLD, MONDAY))
                .when(describe(OLD, false))
                .thenRefused(new ItemKnownOtherwise());
    }

    /// A price list that is sent every night writes as many events as prices changed.
    @Property
    void only_changes_are_written(@ForAll List<@IntRange(min = 1, max = 3) Integer> prices) {
        var events = new ArrayList<ItemEvent>();
        int changes = 0;
        int before = 0;
        for (int price : prices) {
            var command = describe(priced(price + ".00"), true);
            var decision = decider.decide(command, decider.replay(events));
            events.addAll(((Accepted<ItemEvent, ?>) decision).events());
            changes += price == before ? 0 : 1;
            before = price;
        }
        assertThat(events).hasSize(changes);
    }
}

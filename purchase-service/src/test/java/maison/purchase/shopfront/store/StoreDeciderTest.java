package maison.purchase.shopfront.store;

import java.time.Instant;
import java.util.List;
import maison.platform.testing.DeciderScenario;
import maison.purchase.shopfront.store.Letterhead.Digits;
import maison.purchase.shopfront.store.StoreCommand.DescribeStore;
import maison.purchase.shopfront.store.StoreDetails.TaxDisplay;
import maison.purchase.shopfront.store.StoreEvent.StoreDescribed;
import maison.purchase.shopfront.store.StoreRefusal.StoreKnownOtherwise;
import org.junit.jupiter.api.Test;

class StoreDeciderTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T08:00:00Z");
    private static final StoreDetails OLD = details("Maison");
    private static final StoreDetails NEW = details("Maison Dubai");

    private final DeciderScenario<StoreCommand, Store, StoreEvent, StoreRefusal> scenario =
            DeciderScenario.of(new StoreDecider());

    private static StoreDetails details(String name) {
        return new StoreDetails(
                "dubai-mall",
                "Asia/Dubai",
                null,
                null,
                TaxDisplay.EXCLUSIVE,
                List.of(new Letterhead("en", name, List.of("Dubai"), null, Digits.LATIN, false)));
    }

    @Test
    void a_store_is_described_once_however_often_it_is_sent() {
        scenario.given()
                .when(new DescribeStore(OLD, false, MONDAY))
                .then(new StoreDescribed(OLD, MONDAY));
        scenario.given(new StoreDescribed(OLD, MONDAY))
                .when(new DescribeStore(OLD, false, TUESDAY))
                .thenNothing();
    }

    @Test
    void a_store_is_changed_by_whoever_has_seen_it() {
        scenario.given(new StoreDescribed(OLD, MONDAY))
                .when(new DescribeStore(NEW, true, TUESDAY))
                .then(new StoreDescribed(NEW, TUESDAY));
    }

    @Test
    void a_store_is_not_overwritten_unseen() {
        scenario.given(new StoreDescribed(OLD, MONDAY))
                .when(new DescribeStore(NEW, false, TUESDAY))
                .thenRefused(new StoreKnownOtherwise());
    }
}

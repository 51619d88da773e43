package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

/// What is stored of a sale that uses all that a programme can ask for, and of one of before there
/// was any of it.
class SaleFormatTest {

    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final Instant BOUGHT = Instant.parse("2026-03-14T11:30:00Z");

    @Test
    void a_sale_with_everything() {
        check(
                "sale-counted",
                "sale-counted-with-everything",
                new SaleCounted(
                        new Sale(
                                SALE,
                                BOUGHT,
                                "riyadh",
                                "SAR",
                                List.of(
                                        new SaleLine(
                                                "1",
                                                BigDecimal.ONE,
                                                520_000,
                                                "suits",
                                                "Maison",
                                                "service",
                                                78_000L)),
                                new Paid(598_000, Map.of("store-credit", 20_000L))),
                        new Earned(
                                "tailor-1",
                                100,
                                6026,
                                Instant.parse("2027-12-31T21:00:00Z"),
                                Set.of("tip"),
                                Instant.parse("2026-03-28T11:30:00Z"),
                                List.of(new PromotionPoints("full-wardrobe", 1000))),
                        null));
    }

    /// Whether there are none or there could be none makes a difference to what comes back.
    @Test
    void that_no_promotion_gave_anything_is_kept() throws JsonProcessingException {
        var earned = new Earned("v", 100, 1, BOUGHT, null, null, List.of());
        String json = EventJson.MAPPER.writeValueAsString(earned);
        assertThat(EventJson.MAPPER.readValue(json, Earned.class)).isEqualTo(earned);
        assertThat(json).contains("promotions");
    }

    @Test
    void a_return_with_tax() {
        check(
                "lines-returned",
                "lines-returned-with-tax",
                new LinesReturned(
                        new Return(
                                new UUID(0, 2),
                                SALE,
                                BOUGHT,
                                List.of(new Return.Line("1", BigDecimal.ONE, 2_500, 375L))),
                        null));
    }

    private static void check(String type, String file, LoyaltyEvent event) {
        Golden.check("events", file, event);
        assertThat(LoyaltyAccounts.EVENT_TYPES.read(type, 1, Golden.stored(file))).isEqualTo(event);
    }

    @Test
    void an_old_sale_reads_as_it_was_and_is_reversed_by_what_it_says() {
        var read =
                (SaleCounted)
                        LoyaltyAccounts.EVENT_TYPES.read(
                                "sale-counted", 1, Golden.stored("sale-counted"));
        assertThat(read.earned())
                .isEqualTo(
                        new Earned(
                                "jewellery-1", 100, 1200, Instant.parse("2028-03-31T20:00:00Z")));
        assertThat(read.sale().paid()).isNull();
        assertThat(read.sale().lines()).allMatch(line -> line.taxMinor() == null);
        // Its version may be long gone from the programme: nothing else of it is needed.
        var counted = new Counted(read.sale(), read.earned()).under(Drafts.with("{}"));
        Return ring =
                new Return(
                        new UUID(0, 1),
                        SALE,
                        BOUGHT,
                        List.of(new Return.Line("1", BigDecimal.ONE, 115_000)));
        assertThat(counted.pointsAfter(List.of(ring))).isEqualTo(50);
    }
}

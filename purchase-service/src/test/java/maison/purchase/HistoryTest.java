package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final UUID customer = UUID.randomUUID();
    private final String history = "/v1/customers/" + customer + "/sales";

    private UUID sellAt(Instant at) {
        UUID id = UUID.randomUUID();
        String body =
                Till.sale(id, "\"" + customer + "\"", "3", "10.00", "30.00")
                        .replace("2026-03-14T11:30:00Z", at.toString());
        Till.put("/v1/sales/" + id, body).then().statusCode(201);
        return id;
    }

    @Test
    void goes_back_in_time_page_by_page_while_sales_are_added() {
        var sold = new ArrayList<UUID>();
        for (int each = 0; each < 5; each++) {
            sold.addFirst(sellAt(NOON.plus(Duration.ofMinutes(each))));
        }
        // Two sales of one moment must not be lost between pages.
        sold.addLast(sellAt(NOON.minusSeconds(60)));
        sold.addLast(sellAt(NOON.minusSeconds(60)));

        var seen = new ArrayList<UUID>();
        @Nullable String after = null;
        do {
            String page = history + "?limit=2" + (after == null ? "" : "&after=" + after);
            JsonPath answer = Till.get(page).then().statusCode(200).extract().jsonPath();
            answer.<String>getList("items.id").forEach(id -> seen.add(UUID.fromString(id)));
            after = answer.getString("next");
            sellAt(NOON.plus(Duration.ofHours(1)));
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(sold);
        assertThat(seen.subList(0, 5)).isEqualTo(sold.subList(0, 5));
    }

    @Test
    void has_unlinked_returns_and_what_was_refunded() {
        UUID sale = sellAt(NOON);
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);
        Till.put(
                        "/v1/returns/" + UUID.randomUUID(),
                        ApiExamples.UNLINKED_RETURN.replace(
                                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString()))
                .then()
                .statusCode(201);

        Till.get(history)
                .then()
                .body("items.kind", equalTo(List.of("unlinked-return", "sale")))
                .body("items[1].refunded.amount", equalTo("10.00"))
                .body("items[0].total.amount", equalTo("84.00"));
    }

    @Test
    void the_next_page_is_linked() {
        sellAt(NOON);
        sellAt(NOON.plusSeconds(1));
        Till.get(history + "?limit=1")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .header("Link", containsString("after="));
    }

    @Test
    void a_client_sees_only_their_own() {
        UUID sale = sellAt(NOON);
        String own = Tokens.client(customer);
        String other = Tokens.client(UUID.randomUUID());

        Till.get(history, own).then().statusCode(200).body("items.size()", equalTo(1));
        Till.get(history, other).then().statusCode(403);
        Till.get("/v1/sales/" + sale, own).then().statusCode(200);
        Till.get("/v1/sales/" + sale, other).then().statusCode(404);
    }

    @Test
    void a_receipt_leads_to_its_sale() {
        UUID sale = sellAt(NOON);
        Till.get("/v1/sales?receipt=dubai-mall-1:R-" + sale)
                .then()
                .statusCode(200)
                .body("items.saleId", equalTo(List.of(sale.toString())));
        Till.get("/v1/sales?receipt=dubai-mall-2:R-" + sale)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_cursor_beyond_all_time_is_nobodys() {
        Till.get(history + "?after=" + Cursor.of(Instant.MAX, customer))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
    }
}

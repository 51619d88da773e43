package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ExchangingTest {

    private final UUID old = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final String address = "/v1/exchanges/" + id;

    /// One of three pearls at 10.00 against something at a price.
    private static String exchange(UUID old, UUID id, String price, String tenders) {
        String sale =
                Till.paid(id, "null", price, tenders)
                        .replace("2026-03-14T11:30:00Z", "2026-03-18T09:05:00Z");
        return """
        {"saleId":"%s","return":%s,"sale":%s}
        """
                .formatted(old, Till.back("1", "1"), sale);
    }

    private void sell() {
        Till.put("/v1/sales/" + old, Till.sale(old)).then().statusCode(201);
    }

    @Test
    void an_even_exchange_moves_goods_and_no_money() {
        sell();
        Till.put(address, exchange(old, id, "10.00", ""))
                .then()
                .statusCode(201)
                .body("exchanged.amount", equalTo("10.00"))
                .body("paid.amount", equalTo("0.00"))
                .body("refunded.amount", equalTo("0.00"))
                .body("receiptNumber", equalTo("R-" + id));
        Till.put(address, exchange(old, id, "10.00", ""))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("exchanged.amount", equalTo("10.00"));

        Till.get("/v1/sales/" + old)
                .then()
                .body("refunded.amount", equalTo("10.00"))
                .body("returns[0].exchangedFor", equalTo(id.toString()));
        Till.get("/v1/sales/" + id)
                .then()
                .body("tenders[0].kind", equalTo("exchange"))
                .body("tenders[0].reference", equalTo(old.toString()));
        assertThat(Log.eventsOf(old)).isEqualTo(2);
        assertThat(Log.eventsOf(id)).isEqualTo(1);
    }

    @Test
    void what_is_dearer_is_paid_and_what_is_cheaper_refunded() {
        sell();
        Till.put(address, exchange(old, id, "25.00", ""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sale/tenders"));
        assertThat(Log.eventsOf(old)).isEqualTo(1);
        Till.put(address, exchange(old, id, "25.00", Till.part("cash", "20.00")))
                .then()
                .statusCode(201)
                .body("paid.amount", equalTo("15.00"))
                .body("change.amount", equalTo("5.00"));

        UUID cheaper = UUID.randomUUID();
        Till.put("/v1/exchanges/" + cheaper, exchange(old, cheaper, "4.00", ""))
                .then()
                .statusCode(201)
                .body("refunded.amount", equalTo("6.00"))
                .body("returned.refunds[0].kind", equalTo("cash"))
                .body("returned.refunds[0].amount.amount", equalTo("6.00"))
                .body("returned.refunds[1].kind", equalTo("exchange"));
    }

    @Test
    void either_half_that_cannot_be_stops_the_other() {
        sell();
        String ofAnother = exchange(old, id, "10.00", "").replace("R-" + id, "R-" + old);
        Till.put(address, ofAnother)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-number-taken"));
        Till.put(
                        address,
                        exchange(old, id, "10.00", "")
                                .replace("\"quantity\":\"1\"}]}", "\"quantity\":\"4\"}]}"))
                .then()
                .statusCode(409)
                .body("pointer", equalTo("/return/lines/0/quantity"));
        Till.put(address, exchange(UUID.randomUUID(), id, "10.00", "")).then().statusCode(404);
        Till.put(address, exchange(id, id, "10.00", "")).then().statusCode(400);
        String approval = "\"approvalId\":\"" + UUID.randomUUID() + "\",\"storeId\"";
        Till.put(address, exchange(old, id, "10.00", "").replace("\"storeId\"", approval))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(""));
        assertThat(Log.eventsOf(old)).isEqualTo(1);
        assertThat(Log.eventsOf(id)).isZero();
    }

    @Test
    void a_till_exchanges_in_its_own_store_only() {
        sell();
        Till.put(address, exchange(old, id, "10.00", ""), Tokens.terminal("riyadh"))
                .then()
                .statusCode(403);
    }

    /// What paid for a new sale by exchange has no way back; it becomes store credit.
    @Test
    void what_was_exchanged_for_comes_back_as_store_credit() {
        sell();
        Till.put(address, exchange(old, id, "10.00", "")).then().statusCode(201);
        UUID back = UUID.randomUUID();
        Till.put("/v1/sales/" + id + "/returns/" + back, Till.back("1", "1"))
                .then()
                .statusCode(201)
                .body("refunds[0].kind", equalTo("store-credit"))
                .body("refunds[0].reference", equalTo(back.toString()));
        Till.get("/v1/credits/" + back).then().body("balance.amount", equalTo("10.00"));
    }

    @Test
    void what_is_left_may_become_store_credit_but_not_under_the_new_sales_id() {
        sell();
        String left = "\"refunds\":[" + Till.part("store-credit", "6.00", "%s") + "]";
        String cheaper = exchange(old, id, "4.00", "").replace("\"reason\"", left + ",\"reason\"");
        Till.put(address, cheaper.replace("%s", ",\"creditId\":\"" + id + "\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/credit-id-reused"));
        assertThat(Log.eventsOf(old)).isEqualTo(1);
        String credit =
                Till.put(address, cheaper.replace("%s", ""))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("returned.refunds[0].reference");
        Till.get("/v1/credits/" + credit)
                .then()
                .statusCode(200)
                .body("balance.amount", equalTo("6.00"));
    }

    /// Eight tills exchange one of three pieces each: exactly three succeed, and no half of another
    /// is left behind.
    @RepeatedTest(3)
    void many_tills_at_once_never_exchange_more_than_was_sold() throws Exception {
        sell();
        var requests = new ArrayList<Callable<Integer>>();
        var ids = new ArrayList<UUID>();
        for (int each = 0; each < 8; each++) {
            UUID own = UUID.randomUUID();
            ids.add(own);
            requests.add(() ->
                    Till.put("/v1/exchanges/" + own, exchange(old, own, "10.00", "")).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
        }

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        assertThat(Log.eventsOf(old)).isEqualTo(4);
        List<Long> stored = ids.stream().map(Log::eventsOf).filter(count -> count > 0).toList();
        assertThat(stored).hasSize(3);
    }
}

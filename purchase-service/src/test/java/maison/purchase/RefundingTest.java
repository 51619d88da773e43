package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class RefundingTest {

    private final UUID id = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    private String newReturn() {
        return address + "/returns/" + UUID.randomUUID();
    }

    @Test
    void refunds_a_share_and_is_done_once() {
        Till.put(address, Till.sale(id, "null", "3", "3.34", "10.02")).then().statusCode(201);
        String back = newReturn();

        Till.put(back, Till.back("1", "1"))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("total.amount", equalTo("3.34"));
        Till.put(back, Till.back("1", "1"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("total.amount", equalTo("3.34"));
        Till.put(back, Till.back("1", "2")).then().statusCode(409);
        assertThat(Log.eventsOf(id)).isEqualTo(2);
    }

    @Test
    void shows_the_sale_before_and_after_the_return() {
        Till.put(address, Till.sale(id)).then().statusCode(201);
        Till.put(newReturn(), Till.back("1", "2")).then().statusCode(201);

        Till.get(address)
                .then()
                .body("refunded.amount", equalTo("20.00"))
                .body("lines[0].returned", equalTo("2"))
                .body("returns.size()", equalTo(1));
        Till.get(address + "?at=2026-03-15T00:00:00Z")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("refunded.amount", equalTo("0.00"))
                .body("returns.size()", equalTo(0));
        Till.get(address + "?at=2026-03-14T11:29:59Z").then().statusCode(404);
        Till.get(address + "?known=2026-03-20T00:00:00Z").then().statusCode(404);
        Till.get(address + "?at=yesterday").then().statusCode(400);
    }

    /// Ten tills refund one piece each of three: exactly three succeed.
    @RepeatedTest(5)
    void many_tills_at_once_never_refund_more_than_was_sold() throws Exception {
        Till.put(address, Till.sale(id)).then().statusCode(201);

        List<Integer> answers =
                atOnce(10, () -> Till.put(newReturn(), Till.back("1", "1")).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        Till.get(address).then().body("refunded.amount", equalTo("30.00"));
        assertThat(
                        Log.count(
                                "select count(*) from sales where refunded = total and sale_id = '"
                                        + id
                                        + "'"))
                .isEqualTo(1);
    }

    /// The same return sent by a nervous till, all at once.
    @RepeatedTest(3)
    void the_same_return_at_once_is_done_once() throws Exception {
        Till.put(address, Till.sale(id)).then().statusCode(201);
        String back = newReturn();

        List<Integer> answers = atOnce(8, () -> Till.put(back, Till.back("1", "1")).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
        assertThat(Log.eventsOf(id)).isEqualTo(2);
    }

    @Test
    void a_till_refunds_in_its_own_store_only_even_for_another_stores_sale() {
        String sold = Till.sale(id).replace("\"storeId\":\"dubai-mall\"", "\"storeId\":\"riyadh\"");
        Till.put(address, sold, Tokens.terminal("riyadh")).then().statusCode(201);

        Till.put(newReturn(), Till.back("1", "1"), Tokens.terminal("riyadh"))
                .then()
                .statusCode(403);
        Till.put(newReturn(), Till.back("1", "1")).then().statusCode(201);
    }

    @Test
    void unlinked_returns_are_recorded_once() {
        String unlinked = "/v1/returns/" + UUID.randomUUID();

        Till.put(unlinked, ApiExamples.UNLINKED_RETURN)
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("84.00"));
        Till.put(unlinked, ApiExamples.UNLINKED_RETURN)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put(unlinked, ApiExamples.UNLINKED_RETURN.replace("no-receipt", "gift"))
                .then()
                .statusCode(409);
        Till.get(unlinked).then().statusCode(200).body("lines[0].sku", equalTo("CHAIN-SILVER-45"));
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            var requests = new ArrayList<Callable<Integer>>();
            for (int each = 0; each < times; each++) {
                requests.add(request);
            }
            for (Future<Integer> each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}

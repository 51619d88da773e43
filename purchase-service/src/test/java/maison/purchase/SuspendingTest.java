package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.platform.testing.Golden;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.sales.Baskets;
import maison.purchase.sales.basket.BasketEvent;
import maison.purchase.sales.basket.BasketEvent.BasketResumed;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;
import maison.purchase.sales.sale.Examples;
import org.junit.jupiter.api.Test;

/// A basket is set aside at one till and goes on at one other.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SuspendingTest {

    private final UUID id = UUID.randomUUID();
    private final String store = "store-" + id;
    private final String till = Tokens.terminal(store);
    private final String address = "/v1/baskets/" + id;

    private String own(String example) {
        return example.replace("\"dubai-mall\"", "\"" + store + "\"");
    }

    private String newResumption() {
        return address + "/resumptions/" + UUID.randomUUID();
    }

    @Test
    void waits_for_any_till_of_its_store_and_goes_to_one() {
        Till.put(address, own(ApiExamples.BASKET), till).then().statusCode(201);
        Till.put(address, own(ApiExamples.BASKET), till)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put(address, own(ApiExamples.BASKET).replace("1250", "1251"), till)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/basket-id-reused"));
        Till.get("/v1/stores/" + store + "/baskets", till)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].basketId", equalTo(id.toString()));

        String resumption = newResumption();
        Till.put(resumption, own(ApiExamples.RESUMPTION), till)
                .then()
                .statusCode(201)
                .body("lines[0].unitPrice.amount", equalTo("1250.00"));
        Till.put(resumption, own(ApiExamples.RESUMPTION), till).then().statusCode(200);
        Till.put(newResumption(), own(ApiExamples.RESUMPTION), till)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/basket-taken"));
        Till.get("/v1/stores/" + store + "/baskets", till).then().body("items.size()", equalTo(0));
    }

    @Test
    void is_not_for_other_stores() {
        Till.put(address, own(ApiExamples.BASKET), till).then().statusCode(201);
        Till.put(newResumption(), ApiExamples.RESUMPTION).then().statusCode(404);
        Till.put(newResumption(), own(ApiExamples.RESUMPTION)).then().statusCode(403);
        Till.get("/v1/stores/" + store + "/baskets", Tokens.terminal("riyadh"))
                .then()
                .statusCode(403);
        Till.put(address + "x", own(ApiExamples.BASKET), till).then().statusCode(404);
        Till.put(
                        "/v1/baskets/" + UUID.randomUUID(),
                        own(ApiExamples.BASKET)
                                .replace("\"quantity\": \"1\"", "\"quantity\": \"0\""),
                        till)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/quantity"));
    }

    @Test
    void one_of_many_tills_gets_it() throws Exception {
        Till.put(address, own(ApiExamples.BASKET), till).then().statusCode(201);
        var requests = new ArrayList<Callable<Integer>>();
        for (int each = 0; each < 6; each++) {
            requests.add(() ->
                    Till.put(newResumption(), own(ApiExamples.RESUMPTION), till).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void its_events_are_stored_as_the_files_say() {
        List<BasketEvent> events =
                List.of(
                        new BasketSuspended(
                                Examples.CUSTOMER,
                                "dubai-mall",
                                "dubai-mall-1",
                                Examples.SATURDAY,
                                List.of(Examples.line("1", "2", "10.00", "0.50"))),
                        new BasketResumed(
                                new UUID(6, 6),
                                "dubai-mall-2",
                                Instant.parse("2026-03-14T11:40:00Z")));
        List<String> names = List.of("basket-suspended", "basket-resumed");
        for (int at = 0; at < names.size(); at++) {
            Golden.check("events", names.get(at), events.get(at));
            assertThat(Baskets.BASKET_EVENTS.read(names.get(at), 1, Golden.stored(names.get(at))))
                    .isEqualTo(events.get(at));
        }
    }
}

package maison.purchase;

import static io.restassured.RestAssured.given;
import static maison.purchase.NeighboursForTests.CUSTOMER;
import static maison.purchase.NeighboursForTests.LOYALTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.NeighboursForTests.Neighbour;
import maison.purchase.counter.CheckoutExamples;
import maison.purchase.workshop.JobExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One call with everything, and what is left of it when a service is slow, broken or gone.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(NeighboursForTests.class)
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(StatusKeyForTests.class)
class CheckoutTest {

    private static final String CLIENT = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";

    /// What loyalty-service answers; it says more than is used.
    private static final String QUOTE =
            """
            {"customerId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10","at":"2026-03-14T11:30:00Z",
             "ruleVersion":"jewellery-1","points":450,"lines":[{"lineId":"1","points":450}],
             "active":620,"activeAfter":1070,"tier":{"now":"bronze","after":"bronze"},
             "next":{"name":"silver","rule":"annualSpend >= 2000","conditions":[
               {"condition":"annualSpend >= 2000","metric":"annualSpend","threshold":"2000",
                "actual":"1070.50","missing":"929.50","met":false}]},
             "benefits":[{"benefit":"birthday-discount","description":"Birthday discount",
               "percent":10,"when":"birthday-month"},
              {"benefit":"birthday-cleaning","description":"Free cleaning",
               "when":"birthday-month","applies":false,"why":"birthday-used"}],
             "offers":[{"offerId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b77","name":"Spring evening",
               "off":{"amount":"20.00","currency":"USD"},"needsCode":true,"applies":false,
               "why":"minimum-spend"}],
             "rewards":[{"reward":"certificate-25","description":"Discount certificate",
               "kind":"certificate","points":500,"worth":{"amount":"25.00","currency":"USD"},
               "affordable":true,"affordableAfter":true},
              {"reward":"certificate-50","description":"Discount certificate",
               "kind":"certificate","points":1000,"worth":{"amount":"50.00","currency":"USD"},
               "affordable":false,"affordableAfter":true,
               "why":{"reason":"not-enough-points","missing":380}}]}
            """;

    private static final String LAYLA =
            """
            {"outcome":"found","customer":{
              "customerId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10","greeting":"Layla",
              "language":"ar-SA","birthday":{"today":false,"soon":true,"thisMonth":true},
              "alerts":[{"alertId":"0197b8a0-44b0-7d10-8f7c-0d3a9f1c2b11","kind":"allergy",
                "text":"Nickel: no white gold below 18k","since":"2024-05-01"}]}}
            """;

    @Inject MeterRegistry meters;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void everybody_is_well() {
        for (Neighbour each : List.of(CUSTOMER, LOYALTY)) {
            each.release();
            each.up();
        }
        CUSTOMER.answer(200, own(LAYLA));
        LOYALTY.answer(200, own(QUOTE));
        awaitHealth();
    }

    // Circuits that another test opened close again, and forget its failures, which would open them
    // at the next: they look at the last ten calls.
    private static void awaitHealth() {
        await().atMost(Duration.ofSeconds(30)).until(CheckoutTest::isWholeTenTimes);
    }

    private static boolean isWholeTenTimes() {
        return Stream.generate(() -> checkout(CheckoutExamples.CHECKOUT))
                .limit(10)
                .allMatch(answer -> answer.missing().isEmpty());
    }

    private String own(String example) {
        return example.replace(CLIENT, customer.toString());
    }

    private record Answer(ValidatableResponse response) {

        List<String> missing() {
            JsonPath json = response.extract().jsonPath();
            return json.<Map<String, String>>getList("missing").stream()
                    .map(each -> each.get("part") + " " + each.get("reason"))
                    .toList();
        }
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/checkouts")
                .then();
    }

    private static Answer checkout(String body) {
        return new Answer(post(Tokens.terminal(Till.STORE), body).statusCode(200));
    }

    private static String with(String identifier) {
        return CheckoutExamples.CHECKOUT.replace("٠٧٧٠٠ ٩٠٠١٢٣", identifier);
    }

    @Test
    void one_answer_has_everything_as_the_document_says() {
        String answer = checkout(CheckoutExamples.CHECKOUT).response().extract().asString();
        assertThat(JsonPath.from(answer).<Object>get())
                .isEqualTo(JsonPath.from(own(CheckoutExamples.FOUND)).get());
    }

    @Test
    void the_others_are_asked_in_the_callers_own_name_and_loyalty_learns_nothing_personal() {
        String token = Tokens.terminal(Till.STORE);
        given().auth()
                .oauth2(token)
                .header("X-Correlation-Id", "till-17-checkout-4")
                .contentType("application/json")
                .body(with("layla@example.org").getBytes(StandardCharsets.UTF_8))
                .post("/v1/checkouts")
                .then()
                .statusCode(200);
        var who = CUSTOMER.lastAsked();
        assertThat(who.path()).isEqualTo("/v1/customers/identify");
        assertThat(who.authorization()).isEqualTo("Bearer " + token);
        assertThat(who.correlation()).isEqualTo("till-17-checkout-4");
        assertThat(JsonPath.from(who.body()).<Object>get())
                .isEqualTo(
                        JsonPath.from(
                                        "{\"identifier\":\"layla@example.org\",\"on\":\"2026-03-14\"}")
                                .get());
        var what = LOYALTY.lastAsked();
        assertThat(what.path()).isEqualTo("/v1/accounts/" + customer + "/quote");
        assertThat(what.authorization()).isEqualTo("Bearer " + token);
        assertThat(JsonPath.from(what.body()).<Object>get())
                .isEqualTo(
                        JsonPath.from(
                                        """
                                        {"store":"dubai-mall","currency":"USD",
                                         "occurredAt":"2026-03-14T11:30:00Z","lines":[
                                          {"lineId":"1","quantity":"1","category":"rings",
                                           "brand":"Maison","kind":"goods",
                                           "net":{"amount":"450.50","currency":"USD"}}]}
                                        """)
                                .get());
    }

    @Test
    void without_loyalty_the_answer_says_so_and_the_sale_commits() {
        LOYALTY.down();
        String answer = checkout(CheckoutExamples.CHECKOUT).response().extract().asString();
        assertThat(JsonPath.from(answer).<Object>get())
                .isEqualTo(JsonPath.from(own(CheckoutExamples.DEGRADED)).get());
        commits("\"" + customer + "\"");
    }

    @Test
    void without_customer_service_nobody_is_known_and_the_sale_commits() {
        CUSTOMER.down();
        var answer = checkout(CheckoutExamples.CHECKOUT);
        answer.response()
                .body("customer.outcome", equalTo("unknown"))
                .body("customer.customerId", nullValue())
                .body("basket.total.amount", equalTo("473.03"));
        assertThat(answer.missing())
                .containsExactly(
                        "customer unavailable",
                        "loyalty customer-unknown",
                        "waiting customer-unknown");
        commits("null");
    }

    @Test
    void with_an_id_in_hand_only_the_name_is_missing_without_customer_service() {
        CUSTOMER.down();
        var answer = checkout(with(customer.toString()));
        answer.response()
                .body("customer.outcome", equalTo("unknown"))
                .body("customer.customerId", equalTo(customer.toString()))
                .body("loyalty.points", equalTo(450))
                .body("loyalty.benefits[0].applies", nullValue())
                .body("loyalty.benefits[1].applies", equalTo(false))
                .body("loyalty.benefits[1].why", equalTo("birthday-used"))
                .body("loyalty.offers[0].why", equalTo("minimum-spend"))
                .body("waiting.orders", empty());
        assertThat(answer.missing()).containsExactly("customer unavailable");
    }

    @Test
    void without_both_a_till_still_sells() {
        CUSTOMER.down();
        LOYALTY.down();
        var answer = checkout(with(customer.toString()));
        assertThat(answer.missing()).containsExactly("customer unavailable", "loyalty unavailable");
        commits("\"" + customer + "\"");
    }

    private static void commits(String customer) {
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, Till.sale(sale, customer, "3", "10.00", "30.00"))
                .then()
                .statusCode(201);
        Till.get("/v1/sales/" + sale).then().statusCode(200);
    }

    @Test
    void nobody_waits_for_a_service_that_hangs_and_soon_it_is_not_even_asked() {
        LOYALTY.hold();
        // Answered while the other side still holds the request.
        assertThat(checkout(CheckoutExamples.CHECKOUT).missing()).containsExactly("loyalty slow");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        checkout(CheckoutExamples.CHECKOUT)
                                .missing()
                                .equals(List.of("loyalty resting")));
        int asked = LOYALTY.asked().size();
        assertThat(checkout(CheckoutExamples.CHECKOUT).missing()).hasSize(1);
        assertThat(LOYALTY.asked().size() - asked).isLessThanOrEqualTo(1);
        LOYALTY.release();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> checkout(CheckoutExamples.CHECKOUT).missing().isEmpty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {}                                  | failed",
                "503 | {}                                  | failed",
                "200 | no json                             | failed",
                "200 | {}                                  | failed",
                "200 | null                                | failed",
                "403 | {}                                  | refused",
                "400 | {}                                  | refused"
            })
    void a_service_that_breaks_is_left_out(int status, String json, String reason) {
        LOYALTY.answer(status, json);
        var answer = checkout(CheckoutExamples.CHECKOUT);
        assertThat(answer.missing()).containsExactly("loyalty " + reason);
        answer.response().body("customer.greeting", equalTo("Layla"));
        CUSTOMER.answer(status, json);
        assertThat(checkout(CheckoutExamples.CHECKOUT).missing()).contains("customer " + reason);
    }

    @Test
    void who_is_refused_is_refused_for_good_and_shuts_out_nobody_else() {
        CUSTOMER.answer(403, "{}");
        for (int i = 0; i < 30; i++) {
            assertThat(checkout(CheckoutExamples.CHECKOUT).missing()).contains("customer refused");
        }
        CUSTOMER.answer(200, own(LAYLA));
        assertThat(checkout(CheckoutExamples.CHECKOUT).missing()).isEmpty();
    }

    @Test
    void several_who_share_a_phone_are_named_to_choose_from() {
        UUID other = UUID.randomUUID();
        CUSTOMER.answer(
                200,
                """
                {"outcome":"several","candidates":[
                  {"customerId":"%s","greeting":"Omar"},{"customerId":"%s","greeting":"Huda"}]}
                """
                        .formatted(customer, other));
        int quotes = LOYALTY.asked().size();
        checkout(CheckoutExamples.CHECKOUT)
                .response()
                .body("customer.outcome", equalTo("several"))
                .body("customer.candidates.greeting", contains("Omar", "Huda"))
                .body("loyalty", nullValue())
                .body("waiting", nullValue())
                .body("missing", empty());
        assertThat(LOYALTY.asked()).hasSize(quotes);
    }

    @ParameterizedTest
    @CsvSource({"not-found", "card-blocked", "unreadable"})
    void a_walk_in_can_go_on_whatever_was_scanned(String outcome) {
        CUSTOMER.answer(200, "{\"outcome\":\"%s\"}".formatted(outcome));
        for (String identifier : List.of("٠٧٧٠٠ ٩٠٠١٢٣", UUID.randomUUID().toString())) {
            checkout(with(identifier))
                    .response()
                    .body("customer.outcome", equalTo(outcome))
                    .body("customer.customerId", nullValue())
                    .body("loyalty", nullValue())
                    .body("waiting", nullValue())
                    .body("basket.net.amount", equalTo("450.50"))
                    .body("missing", empty());
        }
    }

    @Test
    void a_walk_in_without_a_word_asks_nobody() {
        int asked = CUSTOMER.asked().size() + LOYALTY.asked().size();
        checkout(CheckoutExamples.CHECKOUT.replaceFirst("\"identifier\": \"[^\"]*\",", ""))
                .response()
                .body("customer.outcome", equalTo("walk-in"))
                .body("missing", empty());
        assertThat(CUSTOMER.asked().size() + LOYALTY.asked().size()).isEqualTo(asked);
    }

    @Test
    void what_waits_for_the_customer_is_told_what_is_ready_first() {
        var done = new Counter();
        var inWork = new Counter();
        inWork.put("", JobExamples.REPAIR.replace(Counter.CUSTOMER, done.customer.toString()))
                .then()
                .statusCode(201);
        done.takeIn().then().statusCode(201);
        CUSTOMER.answer(200, LAYLA.replace(CLIENT, done.customer.toString()));
        done.approve();
        done.ready();
        UUID credit = UUID.randomUUID();
        Till.put(
                        "/v1/credits/" + credit,
                        """
                        {"customerId":"%s","storeId":"dubai-mall",
                         "occurredAt":"2026-03-10T09:05:00Z","reason":"goodwill",
                         "amount":{"amount":"50.00","currency":"USD"}}
                        """
                                .formatted(done.customer),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        UUID basket = UUID.randomUUID();
        Till.put(
                        "/v1/baskets/" + basket,
                        Till.with(ApiExamples.BASKET, "\"customerId\":\"" + done.customer + "\""))
                .then()
                .statusCode(201);
        checkout(CheckoutExamples.CHECKOUT)
                .response()
                .body("waiting.orders", hasSize(2))
                .body("waiting.orders[1].orderId", equalTo(inWork.id.toString()))
                .body("waiting.orders[1].ready", equalTo(false))
                .body("waiting.orders[0].kind", equalTo("job"))
                .body("waiting.orders[0].orderId", equalTo(done.id.toString()))
                .body("waiting.orders[0].number", equalTo("C-" + done.id))
                .body("waiting.orders[0].ready", equalTo(true))
                .body("waiting.credits.creditId", contains(credit.toString()))
                .body("waiting.credits[0].balance.amount", equalTo("50.00"))
                .body("waiting.baskets.basketId", hasItem(basket.toString()));
    }

    @Test
    void a_bespoke_order_is_ready_when_its_own_workflow_says_so() {
        var cut = new Workshop().cut();
        CUSTOMER.answer(200, LAYLA.replace(CLIENT, cut.customer.toString()));
        checkout(CheckoutExamples.CHECKOUT)
                .response()
                .body("waiting.orders.kind", contains("bespoke-order"))
                .body("waiting.orders[0].stage", equalTo("cut"))
                .body("waiting.orders[0].ready", equalTo(false));
        var ready = new Workshop().ready();
        CUSTOMER.answer(200, LAYLA.replace(CLIENT, ready.customer.toString()));
        checkout(CheckoutExamples.CHECKOUT)
                .response()
                .body("waiting.orders[0].orderId", equalTo(ready.id.toString()))
                .body("waiting.orders[0].ready", equalTo(true))
                .body("waiting.orders[0].due.currency", equalTo("USD"));
    }

    @Test
    void a_layaway_can_be_taken_along_once_all_of_it_is_paid() {
        var layaway = new Cabinet().opened();
        CUSTOMER.answer(200, LAYLA.replace(CLIENT, layaway.customer.toString()));
        checkout(CheckoutExamples.CHECKOUT)
                .response()
                .body("waiting.orders.kind", contains("layaway"))
                .body("waiting.orders[0].orderId", equalTo(layaway.id.toString()))
                .body("waiting.orders[0].ready", equalTo(false))
                .body("waiting.orders[0].due.amount", equalTo("1600.00"));
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1600.00"))
                .then()
                .statusCode(201);
        CUSTOMER.answer(200, LAYLA.replace(CLIENT, layaway.customer.toString()));
        checkout(CheckoutExamples.CHECKOUT)
                .response()
                .body("waiting.orders[0].ready", equalTo(true))
                .body("waiting.orders[0].due.amount", equalTo("0.00"));
    }

    @Test
    void it_is_a_read_and_leaves_nothing_personal_behind() {
        long events = Log.events();
        checkout(with("+44 7700 900987"));
        LOYALTY.down();
        checkout(with("+44 7700 900987"));
        assertThat(Log.events()).isEqualTo(events);
        assertThat(Log.eventsHolding("900987")).isZero();
        assertThat(meters.get("maison.checkout.part").tag("part", "customer").timer().count())
                .isPositive();
        assertThat(
                        meters.get("maison.checkout.missing")
                                .tags("part", "loyalty", "reason", "unavailable")
                                .counter()
                                .count())
                .isPositive();
        assertThat(meters.getMeters())
                .noneMatch(meter ->
                        meter.getId().toString().contains("900987")
                                || meter.getId().toString().contains(customer.toString()));
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "٠٧٧٠٠ ٩٠٠١٢٣|' '|/identifier",
                "\"identifier\": \"٠٧٧٠٠ ٩٠٠١٢٣\"|\"identifier\": 7|/identifier",
                "\"identifier\"|\"region\": \"Saudi\", \"identifier\"|/region",
                "\"dubai-mall\"|\"\"|/storeId",
                "\"dubai-mall-1\"|\"\"|/terminalId",
                "\"currency\": \"USD\",|\"currency\": \"XXX\",|/currency",
                "2026-03-14T11:30:00Z|today|/occurredAt",
                "Asia/Dubai|Mars/Base|/zone",
                "\"quantity\": \"1\"|\"quantity\": \"-1\"|/lines/0/quantity",
                "\"450.50\"|450.50|/lines/0/unitPrice/amount"
            })
    void a_wrong_field_is_named(String right, String wrong, String pointer) {
        String body = CheckoutExamples.CHECKOUT.replace(right, wrong);
        assertThat(body).isNotEqualTo(CheckoutExamples.CHECKOUT);
        post(Tokens.terminal(Till.STORE), body)
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void before_anything_was_scanned_the_basket_is_empty() {
        checkout(CheckoutExamples.CHECKOUT.replaceFirst("(?s)\"lines\": \\[.*]", "\"lines\": []"))
                .response()
                .body("basket.total.amount", equalTo("0.00"))
                .body("customer.greeting", equalTo("Layla"));
    }

    @Test
    void a_till_asks_for_its_own_store_and_only_who_sells_may_ask() {
        post(Tokens.terminal("riyadh"), CheckoutExamples.CHECKOUT).statusCode(403);
        post(Tokens.of("associate"), CheckoutExamples.CHECKOUT).statusCode(200);
        for (String role : List.of("artisan", "marketer", "analyst", "integration", "client")) {
            post(Tokens.of(role), CheckoutExamples.CHECKOUT).statusCode(403);
        }
        given().contentType("application/json")
                .body("{}")
                .post("/v1/checkouts")
                .then()
                .statusCode(401);
    }
}

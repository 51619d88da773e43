package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// What offline tills did is never refused; what does not agree is a task for the manager.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class OfflineTest {

    private static final String MANAGER = Tokens.of("manager");
    private static final String OFFLINE = "\"offlineSince\":\"2026-03-14T08:00:00Z\"";
    private static final String OFFLINE_LATER = "\"offlineSince\":\"2026-03-18T08:00:00Z\"";

    private final UUID credit = UUID.randomUUID();
    private final String store = "store-" + credit;
    private final String till = Tokens.terminal(store);

    private String own(String body) {
        return body.replace("\"dubai-mall\"", "\"" + store + "\"");
    }

    private String offline(String body) {
        return Till.with(own(body), body.contains("T09:05:00Z") ? OFFLINE_LATER : OFFLINE);
    }

    private void issue(String owner, String at) {
        Till.put(
                        "/v1/credits/" + credit,
                        own(
                                """
                                {"customerId":%s,"storeId":"dubai-mall","occurredAt":"%s",
                                 "reason":"goodwill","amount":{"amount":"50.00","currency":"USD"}}
                                """
                                        .formatted(owner, at)),
                        MANAGER)
                .then()
                .statusCode(201);
    }

    private void issue() {
        issue("null", "2026-03-10T09:05:00Z");
    }

    private String paying(UUID sale, String amount) {
        return Till.paid(
                sale,
                "null",
                amount,
                Till.part("store-credit", amount, ",\"creditId\":\"" + credit + "\""));
    }

    private UUID spendOffline(String amount) {
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, offline(paying(sale, amount)), till).then().statusCode(201);
        return sale;
    }

    private JsonPath conflicts(String state) {
        return Till.get("/v1/stores/" + store + "/conflicts?state=" + state, MANAGER)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void assertOnlyConflict(String kind) {
        assertThat(conflicts("open").getList("items.kind")).isEqualTo(List.of(kind));
    }

    private void assertNoConflict() {
        assertThat(conflicts("open").getList("items")).isEmpty();
    }

    @Test
    void credit_spent_twice_offline_is_a_debt_on_it_and_a_task() {
        issue();
        UUID first = spendOffline("40.00");
        assertNoConflict();
        UUID second = spendOffline("30.00");

        Till.get("/v1/credits/" + credit)
                .then()
                .body("balance.amount", equalTo("0.00"))
                .body("debt.amount", equalTo("20.00"))
                .body("movements.kind", hasItems("spent", "overspent"));
        JsonPath open = conflicts("open");
        assertThat(open.getString("items[0].kind")).isEqualTo("credit-overspent");
        assertThat(open.getString("items[0].subject")).isEqualTo(credit.toString());
        assertThat(open.getString("items[0].amount.amount")).isEqualTo("20.00");
        assertThat(open.getList("items[0].acts", String.class))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        Till.get("/v1/sales/" + second)
                .then()
                .body("offlineSince", equalTo("2026-03-14T08:00:00Z"));
        Till.put("/v1/sales/" + UUID.randomUUID(), own(paying(UUID.randomUUID(), "1.00")), till)
                .then()
                .statusCode(409);
    }

    @Test
    void a_repeat_changes_nothing_and_other_content_is_refused() {
        issue();
        spendOffline("40.00");
        UUID sale = UUID.randomUUID();
        String body = offline(paying(sale, "30.00"));
        Till.put("/v1/sales/" + sale, body, till).then().statusCode(201);
        long events = Log.events();
        Till.put("/v1/sales/" + sale, body, till)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        assertThat(Log.events()).isEqualTo(events);
        Till.put("/v1/sales/" + sale, body.replace("PEARL", "STONE"), till).then().statusCode(409);
    }

    @Test
    void credit_that_is_issued_later_pays_its_debt_and_settles_the_task() {
        spendOffline("30.00");
        assertOnlyConflict("credit-overspent");
        Till.get("/v1/credits/" + credit).then().statusCode(404);
        issue();
        assertNoConflict();
        assertThat(conflicts("settled").getString("items[0].resolvedBy")).isNull();
        Till.get("/v1/credits/" + credit)
                .then()
                .body("balance.amount", equalTo("20.00"))
                .body("debt", nullValue());
        assertThat(
                        Log.count(
                                "select count(*) from store_credits where balance = 20 and"
                                        + " credit_id = '"
                                        + credit
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_manager_settles_the_debt_with_the_task() {
        issue();
        spendOffline("40.00");
        spendOffline("30.00");
        String conflict = conflicts("open").getString("items[0].conflictId");
        String address = "/v1/conflicts/" + conflict + "/resolution";

        Till.put(address, ApiExamples.RESOLUTION, till).then().statusCode(403);
        Till.put(address, "{}", MANAGER)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/occurredAt"));
        Till.put(address, ApiExamples.RESOLUTION, MANAGER)
                .then()
                .statusCode(201)
                .body("state", equalTo("settled"))
                .body("reason", equalTo("written-off"));
        Till.put(address, ApiExamples.RESOLUTION, MANAGER).then().statusCode(200);
        Till.put(address, ApiExamples.RESOLUTION.replace("written-off", "paid"), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict-settled"));
        Till.get("/v1/credits/" + credit)
                .then()
                .body("debt", nullValue())
                .body("movements.kind", hasItem("debt-settled"));
        assertNoConflict();
        Till.put(
                        "/v1/conflicts/" + UUID.randomUUID() + "/resolution",
                        ApiExamples.RESOLUTION,
                        MANAGER)
                .then()
                .statusCode(404);
    }

    @Test
    void expired_and_anothers_credit_pay_and_are_tasks() {
        issue("\"" + UUID.randomUUID() + "\"", "2020-03-10T09:05:00Z");
        spendOffline("50.00");
        assertThat(conflicts("open").getList("items.kind", String.class))
                .containsExactlyInAnyOrder("credit-expired", "credit-of-another");
        Till.get("/v1/credits/" + credit).then().body("balance.amount", equalTo("0.00"));
    }

    @Test
    void more_credit_or_refund_than_a_till_may_give_alone_is_a_task() {
        UUID sale = spendOffline("251.00");
        assertThat(conflicts("open").getList("items.kind", String.class))
                .containsExactlyInAnyOrder("credit-overspent", "over-offline-limit");
        assertThat(sale).isNotNull();
        Till.get("/v1/offline-policy", till)
                .then()
                .statusCode(200)
                .body("hours", equalTo(72))
                .body("storeCredit.find { it.currency == 'USD' }.amount", equalTo("250.00"));
    }

    private UUID sell(String quantity, String price, String total, String more) {
        UUID sale = UUID.randomUUID();
        Till.put(
                        "/v1/sales/" + sale,
                        Till.with(own(Till.sale(sale, "null", quantity, price, total)), more),
                        till)
                .then()
                .statusCode(201);
        return sale;
    }

    private static String backOf(UUID sale, UUID id) {
        return "/v1/sales/" + sale + "/returns/" + id;
    }

    @Test
    void what_two_tills_took_back_of_one_piece_is_recorded_and_a_task() {
        UUID sale = sell("1", "30.00", "30.00", OFFLINE);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Till.put(backOf(sale, first), offline(Till.back("1", "1")), till).then().statusCode(201);
        assertNoConflict();
        Till.put(backOf(sale, second), offline(Till.back("1", "1")), till)
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("0.00"))
                .body("beyond[0].quantity", equalTo("1"))
                .body("beyond[0].net.amount", equalTo("30.00"));
        Till.put(backOf(sale, second), offline(Till.back("1", "1")), till).then().statusCode(200);
        Till.get("/v1/sales/" + sale).then().body("refunded.amount", equalTo("30.00"));

        JsonPath open = conflicts("open");
        assertThat(open.getList("items.kind")).isEqualTo(List.of("returned-more-than-sold"));
        assertThat(open.getString("items[0].amount.amount")).isEqualTo("30.00");
        assertThat(open.getList("items[0].acts", String.class))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        Till.put(backOf(sale, UUID.randomUUID()), own(Till.back("1", "1")), till)
                .then()
                .statusCode(409);
    }

    @Test
    void credit_given_for_what_was_not_there_is_honoured() {
        UUID sale = sell("1", "30.00", "30.00", OFFLINE);
        String wish = "\"refunds\":[" + Till.part("store-credit", "30.00") + "]";
        for (int each = 0; each < 2; each++) {
            UUID back = UUID.randomUUID();
            Till.put(backOf(sale, back), Till.with(offline(Till.back("1", "1")), wish), till)
                    .then()
                    .statusCode(201);
            Till.get("/v1/credits/" + back).then().body("balance.amount", equalTo("30.00"));
        }
        assertOnlyConflict("returned-more-than-sold");
    }

    @Test
    void a_return_that_comes_before_its_sale_waits_for_it() {
        UUID sale = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        Till.put(backOf(sale, back), own(Till.back("1", "1")), till).then().statusCode(404);
        Till.put(backOf(sale, back), offline(Till.back("1", "1")), till)
                .then()
                .statusCode(202)
                .body("status", equalTo("parked"));
        Till.put(backOf(sale, back), offline(Till.back("1", "1")), till)
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true");
        Till.put(backOf(sale, back), offline(Till.back("1", "2")), till).then().statusCode(409);
        Till.get("/v1/sales/" + sale).then().statusCode(404);
        Till.get("/v1/sales/" + sale + "/receipt").then().statusCode(404);
        assertOnlyConflict("return-without-sale");

        Till.put("/v1/sales/" + sale, offline(Till.sale(sale)), till).then().statusCode(201);
        Till.get("/v1/sales/" + sale)
                .then()
                .body("refunded.amount", equalTo("10.00"))
                .body("returns[0].returnId", equalTo(back.toString()))
                .body("returns[0].offlineSince", equalTo("2026-03-18T08:00:00Z"));
        Till.put(backOf(sale, back), offline(Till.back("1", "1")), till).then().statusCode(200);
        Till.put("/v1/sales/" + sale, offline(Till.sale(sale)), till).then().statusCode(200);
        assertNoConflict();
        Till.get("/v1/sales/" + sale + "?at=2026-03-15T00:00:00Z")
                .then()
                .statusCode(200)
                .body("refunded.amount", equalTo("0.00"));
    }

    @Test
    void a_bulk_request_says_what_waits() {
        UUID sale = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        String lines =
                Till.returnLine(back, sale, Till.with(Till.back("1", "1"), OFFLINE))
                        + "\n"
                        + Till.line("sale", sale, Till.with(Till.sale(sale), OFFLINE));
        List<String> statuses =
                Till.bulk(lines)
                        .asString()
                        .lines()
                        .map(line -> JsonPath.from(line).getString("status"))
                        .toList();
        assertThat(statuses).containsExactly("parked", "created");
        Till.get("/v1/sales/" + sale).then().body("refunded.amount", equalTo("10.00"));
    }

    @Test
    void a_till_whose_clock_is_behind_takes_back_at_the_time_of_the_sale() {
        UUID sale = sell("1", "30.00", "30.00", OFFLINE);
        UUID back = UUID.randomUUID();
        String body =
                offline(
                        Till.back("1", "1")
                                .replace("2026-03-18T09:05:00Z", "2026-03-14T11:29:00Z"));
        Till.put(backOf(sale, back), body, till)
                .then()
                .statusCode(201)
                .body("occurredAt", equalTo("2026-03-14T11:30:00Z"));
        Till.put(backOf(sale, back), body, till).then().statusCode(200);
        assertNoConflict();
    }

    @Test
    void against_the_policy_or_without_leave_is_recorded_and_a_task() {
        UUID sale = sell("1", "9000.00", "9000.00", OFFLINE);
        String late = offline(Till.back("1", "1")).replace("2026-03-18", "2026-06-18");
        Till.put(backOf(sale, UUID.randomUUID()), late, till).then().statusCode(201);
        assertThat(conflicts("open").getList("items.kind", String.class))
                .containsExactlyInAnyOrder(
                        "outside-return-policy", "not-approved", "over-offline-limit");
    }

    @Test
    void refunds_that_do_not_fit_the_sale_go_as_it_was_paid_and_are_a_task() {
        UUID sale = sell("1", "30.00", "30.00", OFFLINE);
        String wish = "\"refunds\":[" + Till.part("card", "30.00") + "]";
        Till.put(
                        backOf(sale, UUID.randomUUID()),
                        Till.with(offline(Till.back("1", "1")), wish),
                        till)
                .then()
                .statusCode(201)
                .body("refunds[0].kind", equalTo("cash"));
        assertOnlyConflict("refunded-otherwise");
    }

    @Test
    void an_approval_that_served_twice_is_a_task() {
        String approval =
                io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(MANAGER)
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(
                                """
                                {"storeId":"%s","deed":"refund",
                                 "upTo":{"amount":"9000.00","currency":"USD"}}
                                """
                                        .formatted(store))
                        .post("/v1/approvals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("approvalId");
        for (int each = 0; each < 2; each++) {
            UUID sale = sell("1", "2500.00", "2500.00", OFFLINE);
            Till.put(
                            backOf(sale, UUID.randomUUID()),
                            Till.with(
                                    offline(Till.back("1", "1")),
                                    "\"approvalId\":\"" + approval + "\""),
                            till)
                    .then()
                    .statusCode(201);
        }
        assertThat(conflicts("open").getList("items.kind", String.class))
                .contains("approval-used-twice")
                .doesNotContain("not-approved");
    }

    @Test
    void a_receipt_number_that_a_till_gave_twice_is_a_task() {
        UUID first = sell("1", "30.00", "30.00", OFFLINE);
        UUID second = UUID.randomUUID();
        String same = Till.sale(first, "null", "1", "31.00", "31.00");
        Till.put("/v1/sales/" + second, own(same), till).then().statusCode(409);
        Till.put("/v1/sales/" + second, offline(same), till).then().statusCode(201);
        Till.put("/v1/sales/" + second, offline(same), till)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        JsonPath open = conflicts("open");
        assertThat(open.getList("items.kind")).isEqualTo(List.of("receipt-number-twice"));
        assertThat(open.getList("items[0].acts", String.class))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        Till.get("/v1/sales?receipt=dubai-mall-1:R-" + first)
                .then()
                .statusCode(200)
                .body("items.saleId", equalTo(List.of(first.toString())));
    }

    @Test
    void a_basket_that_two_tills_went_on_with_is_a_task() {
        UUID basket = UUID.randomUUID();
        Till.put("/v1/baskets/" + basket, own(ApiExamples.BASKET), till).then().statusCode(201);
        for (int each = 0; each < 2; each++) {
            String address = "/v1/baskets/" + basket + "/resumptions/" + UUID.randomUUID();
            Till.put(address, offline(ApiExamples.RESUMPTION), till).then().statusCode(201);
            Till.put(address, offline(ApiExamples.RESUMPTION), till).then().statusCode(200);
        }
        assertOnlyConflict("basket-resumed-twice");
    }

    @Test
    void the_list_has_pages_and_is_the_managers() {
        issue();
        spendOffline("60.00");
        sell("1", "30.00", "30.00", OFFLINE);
        String address = "/v1/stores/" + store + "/conflicts";
        Till.get(address, till).then().statusCode(403);
        Till.get(address + "?state=other", MANAGER).then().statusCode(400);
        Till.get(address + "?limit=0", MANAGER).then().statusCode(400);
        Till.get(address + "?after=made-up", MANAGER).then().statusCode(400);
        Till.get(address + "?limit=1", MANAGER).then().body("items.size()", equalTo(1));
    }

    @Test
    void offline_since_is_a_time_before_the_act() {
        UUID sale = UUID.randomUUID();
        String body = Till.with(own(Till.sale(sale)), "\"offlineSince\":\"%s\"");
        Till.put("/v1/sales/" + sale, body.formatted("2026-03-15T08:00:00Z"), till)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/offlineSince"));
        Till.put("/v1/sales/" + sale, body.formatted("yesterday"), till).then().statusCode(400);
        assertThat(Log.eventsOf(sale)).isZero();
    }

    /// A sale in another currency than dollars that takes the credit.
    private UUID spendInRiyals(String amount) {
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, offline(paying(sale, amount)).replace("USD", "SAR"), till)
                .then()
                .statusCode(201);
        return sale;
    }

    @Test
    void a_credit_that_turns_out_to_be_in_another_currency_is_issued_and_owes_nothing() {
        spendInRiyals("30.00");
        assertOnlyConflict("credit-overspent");
        issue();
        assertOnlyConflict("credit-in-another-currency");
        assertThat(conflicts("settled").getList("items.kind"))
                .isEqualTo(List.of("credit-overspent"));
        Till.get("/v1/credits/" + credit)
                .then()
                .statusCode(200)
                .body("balance.amount", equalTo("50.00"))
                .body("debt", nullValue());
    }

    @Test
    void what_was_taken_in_two_currencies_before_the_issue_is_given_back_and_counted_apart() {
        UUID riyals = spendInRiyals("30.00");
        spendOffline("70.00");
        assertThat(conflicts("open").getList("items.kind", String.class))
                .containsExactlyInAnyOrder("credit-overspent", "credit-in-another-currency");
        Till.put(backOf(riyals, UUID.randomUUID()), offline(Till.back("1", "1")), till)
                .then()
                .statusCode(201);
        issue();
        Till.get("/v1/credits/" + credit)
                .then()
                .statusCode(200)
                .body("balance.amount", equalTo("0.00"))
                .body("debt.amount", equalTo("20.00"))
                .body("debt.currency", equalTo("USD"));
        JsonPath open = conflicts("open");
        assertThat(open.getString("items.find { it.kind == 'credit-overspent' }.amount.amount"))
                .isEqualTo("20.00");
        assertThat(open.getString("items.find { it.kind == 'credit-overspent' }.amount.currency"))
                .isEqualTo("USD");
    }

    @Test
    void a_parked_return_that_does_not_fit_its_sale_is_a_task_of_its_own() {
        UUID sale = UUID.randomUUID();
        Till.put(backOf(sale, UUID.randomUUID()), offline(Till.back("9", "1")), till)
                .then()
                .statusCode(202);
        assertOnlyConflict("return-without-sale");
        Till.put("/v1/sales/" + sale, offline(Till.sale(sale)), till).then().statusCode(201);
        assertOnlyConflict("return-not-applicable");
        long events = Log.events();
        Till.put("/v1/sales/" + sale, offline(Till.sale(sale)), till).then().statusCode(200);
        assertThat(Log.events()).isEqualTo(events);
    }

    @Test
    void a_return_may_wait_for_a_sale_that_comes_with_an_exchange() {
        UUID old = sell("1", "30.00", "30.00", OFFLINE);
        UUID sale = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        String later = own(Till.back("1", "1")).replace("2026-03-18", "2026-03-19");
        Till.put(backOf(sale, back), Till.with(later, OFFLINE_LATER), till).then().statusCode(202);
        String paid =
                Till.paid(sale, "null", "30.00", "")
                        .replace("2026-03-14T11:30:00Z", "2026-03-18T09:05:00Z");
        Till.put(
                        "/v1/exchanges/" + sale,
                        own(
                                "{\"saleId\":\"%s\",\"return\":%s,\"sale\":%s}"
                                        .formatted(old, Till.back("1", "1"), paid)),
                        till)
                .then()
                .statusCode(201);
        Till.get("/v1/sales/" + sale).then().body("returns.returnId", hasItem(back.toString()));
        assertNoConflict();
    }

    @Test
    void a_till_that_goes_on_for_longer_than_it_may_is_a_task() {
        UUID sale = sell("1", "30.00", "30.00", OFFLINE.replace("2026-03-14T08", "2026-03-11T11"));
        JsonPath open = conflicts("open");
        assertThat(open.getList("items.kind")).isEqualTo(List.of("over-offline-limit"));
        assertThat(open.getString("items[0].subject")).isEqualTo(sale.toString());
        UUID back = UUID.randomUUID();
        Till.put(backOf(sale, back), Till.with(own(Till.back("1", "1")), OFFLINE), till)
                .then()
                .statusCode(201);
        assertThat(conflicts("open").getList("items.subject", String.class))
                .containsExactlyInAnyOrder(sale.toString(), back.toString());
    }

    @Test
    void who_cannot_have_been_out_of_reach_cannot_say_so() {
        UUID sale = UUID.randomUUID();
        String associate = Tokens.of("associate");
        String body = offline(Till.sale(sale));
        Till.put("/v1/sales/" + sale, body, associate).then().statusCode(403);
        String back = backOf(sale, UUID.randomUUID());
        Till.put(back, offline(Till.back("1", "1")), associate).then().statusCode(403);
        Till.put("/v1/sales/" + sale, own(Till.sale(sale)), associate).then().statusCode(201);
        Till.put(back, own(Till.back("1", "1")), associate).then().statusCode(201);
        UUID other = UUID.randomUUID();
        String line =
                io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(associate)
                        .contentType("application/x-ndjson")
                        .body(
                                Till.line("sale", other, offline(Till.sale(other)))
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/v1/bulk")
                        .asString();
        assertThat(JsonPath.from(line).getInt("problem.status")).isEqualTo(403);
        Till.put("/v1/sales/" + other, offline(Till.sale(other)), MANAGER).then().statusCode(201);
    }

    @Test
    void what_a_manager_says_of_it_is_a_code_and_nothing_is_missing_then() {
        spendOffline("30.00");
        String address =
                "/v1/conflicts/"
                        + conflicts("open").getString("items[0].conflictId")
                        + "/resolution";
        Till.put(
                        address,
                        ApiExamples.RESOLUTION.replace("written-off", "Mrs Khan paid in cash"),
                        MANAGER)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        Till.put(address, ApiExamples.RESOLUTION, MANAGER)
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("0.00"));
    }

    @Test
    void a_store_that_cannot_be_is_a_problem() {
        for (String list :
                List.of("conflicts", "baskets", "jobs?list=open", "warranties?endingWithin=30")) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(MANAGER)
                    .urlEncodingEnabled(false)
                    .get("/v1/stores/%00/" + list)
                    .then()
                    .statusCode(400);
        }
    }
}

package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.instalments.LayawayExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class LayawayTest {

    private final Cabinet layaway = new Cabinet();

    /// Every example of the API document, in the order in which a client's layaway goes.
    @Test
    void goes_from_the_deposit_by_a_part_to_the_completion_elsewhere() {
        layaway.put("", LayawayExamples.OPENING)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("open"))
                .body("policy", equalTo("layaway-1"))
                .body("money.total.amount", equalTo("2025.00"))
                .body("money.outstanding.amount", equalTo("1600.00"))
                .body(
                        "instalments.amount.amount",
                        equalTo(List.of("400.00", "400.00", "400.00", "400.00")))
                .body("next.dueOn", equalTo("2026-04-14"));
        layaway.put("", LayawayExamples.OPENING)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        layaway.put("", LayawayExamples.OPENING.replace("\"count\": 4", "\"count\": 5"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/layaway-id-reused"));
        String payment = "/payments/" + UUID.randomUUID();
        layaway.put(payment, LayawayExamples.PAYMENT)
                .then()
                .statusCode(201)
                .body("payments[1].change.amount", equalTo("100.00"))
                .body("money.held.amount", equalTo("825.00"))
                .body("next.dueOn", equalTo("2026-05-14"));
        layaway.put(payment, LayawayExamples.PAYMENT).then().statusCode(200);
        layaway.put("/pick-ups/" + layaway.sale, LayawayExamples.PICK_UP)
                .then()
                .statusCode(201)
                .body("lines[0].pickedUp", equalTo("1"))
                .body("money.covered.amount", equalTo("420.00"))
                .body("pickUps[0].completed", equalTo(false));
        Till.get("/v1/sales/" + layaway.sale)
                .then()
                .statusCode(200)
                .body("storeId", equalTo("dubai-mall"))
                .body("customerId", equalTo(layaway.customer.toString()))
                .body("total.amount", equalTo("420.00"))
                .body("tenders.kind", equalTo(List.of("deposit")))
                .body("tenders[0].reference", equalTo(layaway.id.toString()));

        UUID last = UUID.randomUUID();
        String unpaid = LayawayExamples.COMPLETION.replace("1200.00", "1199.99");
        String riyadh = Tokens.terminal("riyadh");
        String why = layaway.putAs(riyadh, "/pick-ups/" + last, unpaid).asString();
        assertThat(JsonPath.from(why).<Object>get())
                .isEqualTo(JsonPath.from(LayawayExamples.BALANCE_PROBLEM).get());
        layaway.putAs(riyadh, "/pick-ups/" + last, LayawayExamples.COMPLETION)
                .then()
                .statusCode(201)
                .body("status", equalTo("completed"))
                .body("due.amount", equalTo("0.00"))
                .body("lines", equalTo(List.of()))
                .body("payments", nullValue());
        Till.get(layaway.address())
                .then()
                .body("status", equalTo("completed"))
                .body("money.outstanding.amount", equalTo("0.00"))
                .body("money.held.amount", equalTo("0.00"))
                .body("next", nullValue());
        layaway.putAs(riyadh, "/pick-ups/" + last, LayawayExamples.COMPLETION)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");

        Till.get("/v1/sales/" + last)
                .then()
                .body("storeId", equalTo("riyadh"))
                .body("total.amount", equalTo("1605.00"))
                .body(
                        "lines.sku",
                        equalTo(List.of("BRACELET-TENNIS", "RING-HALO-18K", "LAYAWAY-FEE")))
                .body("tenders.amount.amount", equalTo(List.of("405.00", "1200.00")));
        Till.get("/v1/customers/" + layaway.customer + "/sales")
                .then()
                .body("items.size()", equalTo(2));
        assertThat(Log.eventsOf(last)).isEqualTo(1);
    }

    @Test
    void refusals_are_clear_and_leave_nothing_behind() {
        String small = LayawayExamples.OPENING.replace("425.00", "399.99");
        assertThat(JsonPath.from(layaway.put("", small).asString()).<Object>get())
                .isEqualTo(JsonPath.from(LayawayExamples.DEPOSIT_PROBLEM).get());
        layaway.put(
                        "",
                        small.replace("\"lineId\": \"2\"", "\"lineId\": \"layaway-fee\"")
                                .replace("\"monthly\"", "\"daily\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/lines/1/lineId", "/schedule/frequency"));
        assertThat(Log.eventsOf(layaway.id)).isZero();
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1.00")).then().statusCode(404);
        layaway.opened();
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1600.01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/more-than-owed"))
                .body("outstanding.amount", equalTo("1600.00"));
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1.00").replace("USD", "EUR"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/other-currency"));
        layaway.put("/pick-ups/" + layaway.id, LayawayExamples.PICK_UP).then().statusCode(400);
        layaway.put(
                        "/pick-ups/" + layaway.sale,
                        LayawayExamples.PICK_UP.replace(
                                "\"quantity\": \"1\"", "\"quantity\": \"3\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/more-than-laid-away"))
                .body("left", equalTo("2"));
        assertThat(Log.eventsOf(layaway.id)).isEqualTo(1);
    }

    /// The receipt number is another sale's: neither the pick-up nor the sale is there afterwards.
    @Test
    void goods_stay_where_their_sale_cannot_be() {
        layaway.paid();
        UUID other = UUID.randomUUID();
        Till.put("/v1/sales/" + other, Till.sale(other).replace("R-" + other, "P-" + layaway.id))
                .then()
                .statusCode(201);

        layaway.put("/pick-ups/" + layaway.sale, LayawayExamples.PICK_UP)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-number-taken"));

        Till.get(layaway.address()).then().body("lines[0].pickedUp", equalTo("0"));
        Till.get("/v1/sales/" + layaway.sale).then().statusCode(404);
    }

    @Test
    void a_cancellation_gives_back_what_its_quote_says() {
        layaway.paid();
        Till.get(layaway.address() + "/cancellation-quote")
                .then()
                .statusCode(200)
                .body("serviceFee.amount", equalTo("25.00"))
                .body("fee.amount", equalTo("100.00"))
                .body("refund.amount", equalTo("700.00"))
                .body("refunds.kind", equalTo(List.of("card", "cash")))
                .body("refunds.amount.amount", equalTo(List.of("425.00", "275.00")));
        Till.get(layaway.address() + "/cancellation-quote?cause=whim").then().statusCode(400);

        layaway.put("/cancellation", LayawayExamples.CANCELLATION)
                .then()
                .statusCode(201)
                .body("status", equalTo("cancelled"))
                .body("cancellation.refund.amount", equalTo("700.00"))
                .body("cancellation.refunds[0].lastFour", equalTo("4242"))
                .body("money.held.amount", equalTo("0.00"));
        layaway.put("/cancellation", LayawayExamples.CANCELLATION).then().statusCode(200);
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1.00"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/layaway-closed"));
        Till.get("/v1/customers/" + layaway.customer + "/sales")
                .then()
                .body("items.size()", equalTo(0));
        assertThat(
                        Log.count(
                                "select count(*) from layaways where paid = 825 and refunded = 700"
                                        + " and state = 'cancelled' and layaway_id = '"
                                        + layaway.id
                                        + "'"))
                .isEqualTo(1);
    }

    /// Instalments of April and May were missed; the example's cancellation is of 12 April.
    @Test
    void a_default_needs_misses_and_grace() {
        layaway.opened();
        String inDefault = LayawayExamples.CANCELLATION.replace("\"customer\"", "\"default\"");
        layaway.put("/cancellation", inDefault)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-in-default"))
                .body("from", equalTo("2026-05-15"));

        layaway.put("/cancellation", inDefault.replace("2026-04-12", "2026-05-15"))
                .then()
                .statusCode(201)
                .body("cancellation.cause", equalTo("default"))
                .body("cancellation.fee.amount", equalTo("200.00"))
                .body("cancellation.refund.amount", equalTo("200.00"));
    }

    @Test
    void store_credit_pays_a_part_and_comes_back() {
        layaway.opened();
        UUID credit = UUID.randomUUID();
        Till.put(
                        "/v1/credits/" + credit,
                        """
                        {"customerId":"%s","storeId":"dubai-mall","occurredAt":"2026-03-01T10:00:00Z",
                         "reason":"goodwill","amount":{"amount":"300.00","currency":"USD"}}
                        """
                                .formatted(layaway.customer),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        String part = Till.part("store-credit", "200.00", ",\"creditId\":\"" + credit + "\"");
        String payment = "/payments/" + UUID.randomUUID();
        layaway.put(payment, Cabinet.payment("200.00", part)).then().statusCode(201);
        layaway.put(payment, Cabinet.payment("200.00", part)).then().statusCode(200);
        Till.get("/v1/credits/" + credit).then().body("balance.amount", equalTo("100.00"));
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.payment("200.00", part))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credit"));
        layaway.put(
                        "/payments/" + UUID.randomUUID(),
                        Cabinet.payment(
                                "1.00",
                                Till.part(
                                        "store-credit",
                                        "1.00",
                                        ",\"creditId\":\"" + layaway.id + "\"")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/credit-unknown"));
        assertThat(Log.eventsOf(layaway.id)).isEqualTo(2);

        // 625.00 held, 125.00 kept: the card's 425.00 first, then 75.00 of the credit.
        layaway.put("/cancellation", LayawayExamples.CANCELLATION)
                .then()
                .statusCode(201)
                .body("cancellation.refunds.amount.amount", equalTo(List.of("425.00", "75.00")))
                .body("cancellation.refunds[1].creditId", equalTo(credit.toString()));
        Till.get("/v1/credits/" + credit).then().body("balance.amount", equalTo("175.00"));
    }

    /// The same payment id for the same credit in two layaways is two payments.
    @Test
    void a_credit_is_spent_for_each_layaway_apart() {
        layaway.opened();
        UUID credit = UUID.randomUUID();
        Till.put(
                        "/v1/credits/" + credit,
                        """
                        {"customerId":"%s","storeId":"dubai-mall","occurredAt":"2026-03-01T10:00:00Z",
                         "reason":"goodwill","amount":{"amount":"100.00","currency":"USD"}}
                        """
                                .formatted(layaway.customer),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        UUID second = UUID.randomUUID();
        Till.put("/v1/layaways/" + second, layaway.own(LayawayExamples.OPENING))
                .then()
                .statusCode(201);
        String payment = "/payments/" + UUID.randomUUID();
        String body =
                Cabinet.payment(
                        "60.00",
                        Till.part("store-credit", "60.00", ",\"creditId\":\"" + credit + "\""));

        layaway.put(payment, body).then().statusCode(201);
        Till.put("/v1/layaways/" + second + payment, body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credit"));
    }

    /// 825 held, 125 kept: what the credit had paid goes back to it, the rest is new credit.
    @Test
    void the_client_may_have_the_refund_as_store_credit() {
        layaway.opened();
        UUID credit = Leave.credit(layaway.customer, "200.00");
        layaway.put(
                        "/payments/" + UUID.randomUUID(),
                        Cabinet.payment(
                                "400.00",
                                Leave.tender(credit, "200.00") + "," + Till.part("cash", "200.00")))
                .then()
                .statusCode(201);
        String asCredit = Till.with(LayawayExamples.CANCELLATION, "\"refundTo\":\"store-credit\"");
        Till.get(layaway.address() + "/cancellation-quote?refundTo=cash").then().statusCode(400);
        Till.get(layaway.address() + "/cancellation-quote?refundTo=store-credit")
                .then()
                .body("refunds.kind", everyItem(equalTo("store-credit")));
        layaway.put("/cancellation", asCredit.replace("store-credit", "cash"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/refundTo")));

        JsonPath end =
                layaway.put("/cancellation", asCredit)
                        .then()
                        .statusCode(201)
                        .body("cancellation.refund.amount", equalTo("700.00"))
                        .body("cancellation.refunds.kind", everyItem(equalTo("store-credit")))
                        .extract()
                        .jsonPath();
        layaway.put("/cancellation", asCredit).then().statusCode(200);
        layaway.put("/cancellation", LayawayExamples.CANCELLATION).then().statusCode(409);

        assertThat(Leave.balance(credit)).isEqualTo("200.00");
        UUID added =
                end.getList("cancellation.refunds.creditId", String.class).stream()
                        .map(UUID::fromString)
                        .filter(id -> !id.equals(credit))
                        .findFirst()
                        .orElseThrow();
        Till.get("/v1/credits/" + added)
                .then()
                .body("balance.amount", equalTo("500.00"))
                .body("customerId", equalTo(layaway.customer.toString()));
        Till.get(layaway.address(), Tokens.terminal("riyadh")).then().statusCode(403);
    }

    @Test
    void a_refund_above_the_limit_needs_a_manager() {
        layaway.put(
                        "",
                        LayawayExamples.OPENING
                                .replace("1104.76", "9104.76")
                                .replace("\"2000.00\"", "\"10000.00\"")
                                .replace("425.00", "4025.00"))
                .then()
                .statusCode(201);

        layaway.put("/cancellation", LayawayExamples.CANCELLATION)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"));
        Till.get(layaway.address()).then().body("status", equalTo("open"));
        layaway.putAs(Tokens.of("manager"), "/cancellation", LayawayExamples.CANCELLATION)
                .then()
                .statusCode(201)
                .body("cancellation.refund.amount", equalTo("3750.00"));
    }

    @Test
    void prices_need_leave_when_goods_are_laid_away_and_not_again() {
        String cheaper =
                LayawayExamples.OPENING.replace(
                        "\"sku\": \"RING-HALO-18K\",",
                        "\"sku\": \"RING-HALO-18K\", \"listPrice\": {\"amount\": \"2104.76\","
                                + " \"currency\": \"USD\"}, \"override\": {\"reason\": \"goodwill\","
                                + " \"authoriserId\": \"manager\"},");
        layaway.put("", cheaper)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"));
        assertThat(Log.eventsOf(layaway.id)).isZero();
        JsonPath approval =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(
                                """
                                {"storeId":"dubai-mall","deed":"override",
                                 "upTo":{"amount":"1000.00","currency":"USD"}}
                                """)
                        .post("/v1/approvals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        layaway.put(
                        "",
                        Till.with(
                                cheaper.replace(
                                        "\"authoriserId\": \"manager\"",
                                        "\"authoriserId\": \""
                                                + approval.getString("grantedBy")
                                                + "\""),
                                "\"approvalId\":\"" + approval.getString("approvalId") + "\""))
                .then()
                .statusCode(201);
        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1600.00"))
                .then()
                .statusCode(201);

        layaway.put(
                        "/pick-ups/" + layaway.sale,
                        LayawayExamples.PICK_UP.replace(
                                "\"lines\": [{\"lineId\": \"1\", \"quantity\": \"1\"}],", ""))
                .then()
                .statusCode(201)
                .body("status", equalTo("completed"));
    }

    @Test
    void terminals_act_for_their_store_and_clients_see_their_own() {
        layaway.paid();
        String elsewhere = Tokens.terminal("riyadh");

        String glance =
                Till.get(layaway.address(), elsewhere).then().statusCode(200).extract().asString();
        assertThat(JsonPath.from(glance).<String, Object>getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "layawayId", "customerId", "storeId", "status", "lines", "due");
        assertThat(JsonPath.from(glance).getString("due.amount")).isEqualTo("1200.00");
        assertThat(JsonPath.from(glance).getList("lines.quantity")).containsExactly("2", "1");
        Till.get(layaway.address() + "/cancellation-quote", elsewhere).then().statusCode(403);
        layaway.putAs(elsewhere, "/payments/" + UUID.randomUUID(), LayawayExamples.PAYMENT)
                .then()
                .statusCode(403);
        layaway.putAs(elsewhere, "/cancellation", LayawayExamples.CANCELLATION)
                .then()
                .statusCode(403);
        layaway.putAs(elsewhere, "/pick-ups/" + layaway.sale, LayawayExamples.PICK_UP)
                .then()
                .statusCode(403);
        layaway.putAs(
                        elsewhere,
                        "/pick-ups/" + layaway.sale,
                        LayawayExamples.PICK_UP.replace("\"dubai-mall\"", "\"riyadh\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/only-completion-elsewhere"));
        Till.put(
                        "/v1/layaways/" + UUID.randomUUID(),
                        layaway.own(LayawayExamples.OPENING),
                        elsewhere)
                .then()
                .statusCode(403);
        Till.get("/v1/layaways?storeId=dubai-mall", elsewhere).then().statusCode(403);
        Till.get("/v1/stores/dubai-mall/layaways/due?by=2026-12-31", elsewhere)
                .then()
                .statusCode(403);
        String own = Tokens.client(layaway.customer);
        Till.get(layaway.address(), own).then().statusCode(200);
        Till.get(layaway.address() + "/cancellation-quote", own).then().statusCode(200);
        Till.get("/v1/layaways?customerId=" + layaway.customer, own)
                .then()
                .body("items.size()", equalTo(1));
        Till.get(layaway.address(), Tokens.client(UUID.randomUUID())).then().statusCode(404);
        Till.get("/v1/layaways?customerId=" + layaway.customer, Tokens.client(UUID.randomUUID()))
                .then()
                .statusCode(403);
        layaway.putAs(own, "/cancellation", LayawayExamples.CANCELLATION).then().statusCode(403);
        Till.get(layaway.address(), Tokens.of("artisan")).then().statusCode(403);
    }

    @Test
    void lists_say_what_is_due_and_late() {
        String store = "boutique-" + layaway.id;
        String manager = Tokens.of("manager");
        layaway.putAs(
                        manager,
                        "",
                        LayawayExamples.OPENING.replace("\"dubai-mall\"", '"' + store + '"'))
                .then()
                .statusCode(201);
        layaway.putAs(manager, "/payments/" + UUID.randomUUID(), Cabinet.cash("500.00"))
                .then()
                .statusCode(201);
        String due = "/v1/stores/" + store + "/layaways/due?by=";

        Till.get(due + "2026-05-13").then().statusCode(200).body("items.size()", equalTo(0));
        Till.get(due + "2026-07-14")
                .then()
                .body("items.dueOn", equalTo(List.of("2026-05-14", "2026-06-14", "2026-07-14")))
                .body("items[0].missing.amount", equalTo("300.00"))
                .body("items[1].missing.amount", equalTo("400.00"))
                .body("items[0].overdue", equalTo(true));
        String next = Till.get(due + "2026-07-14&limit=2").then().extract().path("next");
        Till.get(due + "2026-07-14&limit=2&after=" + next)
                .then()
                .body("items.number", equalTo(List.of(4)))
                .body("next", nullValue());
        Till.get("/v1/layaways?status=overdue&storeId=" + store)
                .then()
                .body("items.layawayId", hasItem(layaway.id.toString()))
                .body("items[0].nextDue", equalTo("2026-05-14"))
                .body("items[0].paid.amount", equalTo("925.00"));
        Till.get("/v1/stores/" + store + "/layaways/due").then().statusCode(400);
        Till.get(due + "soon").then().statusCode(400);
        Till.get("/v1/layaways").then().statusCode(400);
        Till.get("/v1/layaways?storeId=a&status=lost").then().statusCode(400);
        Till.get("/v1/layaways?storeId=a&after=x").then().statusCode(400);

        layaway.putAs(manager, "/cancellation", LayawayExamples.CANCELLATION)
                .then()
                .statusCode(201);
        Till.get(due + "2026-07-14").then().body("items.size()", equalTo(0));
        Till.get("/v1/layaways?status=overdue&storeId=" + store)
                .then()
                .body("items.layawayId", not(hasItem(layaway.id.toString())));
        Till.get("/v1/layaways?status=cancelled&storeId=" + store)
                .then()
                .body("items.size()", equalTo(1));
    }
}

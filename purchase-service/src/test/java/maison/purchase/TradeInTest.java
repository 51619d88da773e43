package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.aftercare.TradeInExamples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Pieces come back for credit, and pay for new ones.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class TradeInTest {

    private final Trader trader = new Trader();

    @Test
    void a_quote_says_every_offer_and_why() {
        trader.buy();
        trader.quote()
                .then()
                .statusCode(201)
                .body("source", equalTo("house"))
                .body("boughtOn", equalTo("2026-03-14"))
                .body("policy", equalTo("trade-in-1"))
                .body("validUntil", equalTo("2026-10-02T20:00:00Z"))
                .body("paid.amount", equalTo("2000.00"))
                .body("offers.rule", contains("diamond-trade-up", "house-piece"))
                .body("offers.credit.amount", contains("2000.00", "1260.00"))
                .body("offers[0].minimumSpend.amount", equalTo("4000.00"))
                .body("offers[1].agePercent", equalTo(70))
                .body("offers[1].conditionPercent", equalTo(90))
                .body("offers[1].atMost.amount", equalTo("20000.00"))
                .body("declined", empty());
        trader.quote().then().statusCode(200).header("Idempotent-Replayed", equalTo("true"));
        Till.put(trader.address, trader.own(TradeInExamples.QUOTE).replace("good", "worn"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/trade-in-id-reused"));
        Till.put("/v1/trade-ins/" + trader.piece, trader.own(TradeInExamples.QUOTE))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/trade-in-id-reused"));
        Till.put(
                        "/v1/trade-ins/" + UUID.randomUUID(),
                        trader.own(TradeInExamples.QUOTE).replace("good", "broken"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-taken"))
                .body("declined.rule", contains("diamond-trade-up", "house-piece"))
                .body("declined[0].reasons", contains("condition-not-taken"));
    }

    @Test
    void a_ring_pays_in_full_for_one_that_costs_twice_as_much() {
        trader.buy();
        trader.quote().then().statusCode(201);
        trader.upgrade()
                .then()
                .statusCode(201)
                .body("tradedIn.amount", equalTo("2000.00"))
                .body("paid.amount", equalTo("2725.00"))
                .body("total.amount", equalTo("4725.00"))
                .body("tradeIns[0].status", equalTo("accepted"))
                .body("tradeIns[0].accepted.saleId", equalTo(trader.newSale.toString()));
        trader.upgrade().then().statusCode(200).header("Idempotent-Replayed", equalTo("true"));
        Till.get("/v1/sales/" + trader.newSale)
                .then()
                .body("tenders.kind", contains("trade-in", "card"))
                .body("tenders[0].amount.amount", equalTo("2000.00"))
                .body("tenders[0].reference", equalTo(trader.tradeIn.toString()));
        assertThat(trader.owned()).hasSize(1).doesNotContain(trader.piece.toString());
        Till.get("/v1/belongings/" + trader.piece)
                .then()
                .body("ownerId", nullValue())
                .body("quantity", equalTo("0"))
                .body("history.kind", contains("sold", "traded-in"))
                .body("history[1].reference", equalTo(trader.tradeIn.toString()));
        Till.get("/v1/belongings/" + trader.piece + "/warranties")
                .then()
                .body("items.status", contains("traded-in"));
        assertThat(Log.eventsOf(trader.tradeIn)).isEqualTo(2);
        assertThat(trader.credits().getList("items")).isEmpty();
    }

    @Test
    void a_piece_that_was_traded_in_is_not_paid_for_again() {
        trader.buy();
        trader.quote().then().statusCode(201);
        UUID other = trader.quoteAgain();
        trader.upgrade().then().statusCode(201);

        trader.credit(other, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-traded-in"));
        trader.credit(trader.tradeIn, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/trade-in-taken"));
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), trader.own(TradeInExamples.QUOTE))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-traded-in"));
        trader.bringBack()
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/line-traded-in"))
                .body("lineId", equalTo("1"));
        Till.put(
                        "/v1/sales/" + trader.firstSale + "/void",
                        """
                        {"storeId":"dubai-mall","sessionId":"first","reason":"mistake",
                         "occurredAt":"2026-09-20T10:00:00Z"}
                        """,
                        Trader.MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/line-traded-in"));
        Till.put(
                        "/v1/belongings/" + trader.piece + "/transfers/" + UUID.randomUUID(),
                        """
                        {"storeId":"dubai-mall","occurredAt":"2026-09-21T09:05:00Z","fromId":"%s",
                         "toId":"%s","reason":"gift"}
                        """
                                .formatted(trader.customer, UUID.randomUUID()))
                .then()
                .statusCode(409);
        assertThat(Log.eventsOf(trader.firstSale)).isEqualTo(1);
        assertThat(Log.eventsOf(trader.piece)).isEqualTo(2);
    }

    @Test
    void the_receipt_names_the_trade_in_in_english_and_arabic() {
        trader.buy();
        trader.quote();
        trader.upgrade().then().statusCode(201);
        receipt("en").then().statusCode(200).body(containsString("Trade-in"));
        receipt("ar").then().statusCode(200).body(containsString("مبادلة"));
    }

    private Response receipt(String language) {
        return given().auth()
                .oauth2(Tokens.of("associate"))
                .accept("text/html")
                .get("/v1/sales/" + trader.newSale + "/receipt?lang=" + language);
    }

    @Test
    void what_a_trade_in_paid_goes_back_as_store_credit_and_never_as_money() {
        trader.buy();
        trader.quote();
        trader.upgrade().then().statusCode(201);
        String returns = "/v1/sales/" + trader.newSale + "/returns/";
        String back = Till.back("1", "1").replace("2026-03-18", "2026-09-20");
        for (String way : List.of("cash", "bank-transfer")) {
            Till.put(
                            returns + UUID.randomUUID(),
                            Till.with(
                                    back,
                                    "\"refunds\":[%s,%s]"
                                            .formatted(
                                                    Till.part("card", "2725.00"),
                                                    Till.part(way, "2000.00"))),
                            Trader.MANAGER)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/refund-not-possible"))
                    .body("detail", containsString("store credit"));
        }
        Till.put(returns + UUID.randomUUID(), back, Trader.MANAGER)
                .then()
                .statusCode(201)
                .body("refunds.kind", contains("store-credit", "card"))
                .body("refunds.amount.amount", contains("2000.00", "2725.00"));
        assertThat(trader.credits().getList("items.balance.amount", String.class))
                .containsExactly("2000.00");
        // The house has the piece; it was paid for with the credit.
        Till.get(trader.address).then().body("status", equalTo("accepted"));
        assertThat(trader.owned()).isEmpty();
    }

    @Test
    void a_void_gives_the_piece_back_and_the_quote_holds_again() {
        trader.buy();
        trader.quote();
        trader.upgrade().then().statusCode(201);
        trader.voidNewSale()
                .then()
                .statusCode(201)
                .body("refunds.kind", contains("trade-in", "card"))
                .body("refunds[0].reference", equalTo(trader.tradeIn.toString()));
        trader.voidNewSale().then().statusCode(200);

        Till.get(trader.address)
                .then()
                .body("status", not(equalTo("accepted")))
                .body("accepted", nullValue())
                .body("undone.saleId", contains(trader.newSale.toString()));
        assertThat(trader.owned()).containsExactly(trader.piece.toString());
        assertThat(trader.credits().getList("items")).isEmpty();
        Till.get("/v1/belongings/" + trader.piece)
                .then()
                .body("history.kind", contains("sold", "traded-in", "trade-in-undone"));
        Till.get("/v1/belongings/" + trader.piece + "/warranties")
                .then()
                .body("items.status", contains("active"));
        // A till that tells of the voided sale once more takes nothing in.
        trader.upgrade().then().statusCode(409).body("type", equalTo("/problems/sale-voided"));
        trader.credit(trader.tradeIn, UUID.randomUUID()).then().statusCode(201);
        assertThat(trader.credits().getString("items[0].balance.amount")).isEqualTo("1260.00");
        assertThat(Log.eventsOf(trader.tradeIn)).isEqualTo(4);
    }

    @Test
    void a_void_after_a_part_came_back_gives_the_rest_as_store_credit() {
        trader.buy();
        trader.quote();
        trader.upgrade().then().statusCode(201);
        Till.put(
                        "/v1/sales/" + trader.newSale + "/returns/" + UUID.randomUUID(),
                        Till.back("1", "0.1").replace("2026-03-18T09:05", "2026-09-19T11:35"),
                        Trader.MANAGER)
                .then()
                .statusCode(201);
        trader.voidNewSale()
                .then()
                .statusCode(201)
                .body("refunds.kind", contains("store-credit", "card"));
        Till.get(trader.address).then().body("status", equalTo("accepted"));
        assertThat(trader.owned()).isEmpty();
        assertThat(
                        trader.credits().getList("items.balance.amount", String.class).stream()
                                .mapToDouble(Double::parseDouble)
                                .sum())
                .isEqualTo(2000.0);
    }

    @Test
    void a_piece_from_elsewhere_becomes_store_credit_by_the_examples() {
        UUID id = UUID.randomUUID();
        UUID credit = UUID.randomUUID();
        String address = "/v1/trade-ins/" + id;
        String answer =
                Till.put(address, TradeInExamples.ELSEWHERE)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();
        // A quote that was good in September is over by now.
        assertThat(JsonPath.from(answer.replace("\"expired\"", "\"quoted\"")).<Object>get())
                .isEqualTo(
                        JsonPath.from(
                                        TradeInExamples.QUOTED.replace(
                                                "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d01",
                                                id.toString()))
                                .get());
        Till.put(
                        address + "/credits/" + credit,
                        TradeInExamples.FOR_CREDIT.replace(
                                "\"identityDocument\": \"national-id\"",
                                "\"identityDocument\": null"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/identityDocument"));
        Till.put(address + "/credits/" + credit, TradeInExamples.FOR_CREDIT)
                .then()
                .statusCode(201)
                .body("accepted.creditId", equalTo(credit.toString()))
                .body("accepted.identityDocument", equalTo("national-id"));
        Till.put(address + "/credits/" + credit, TradeInExamples.FOR_CREDIT).then().statusCode(200);
        Till.put(address + "/credits/" + UUID.randomUUID(), TradeInExamples.FOR_CREDIT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/trade-in-taken"));
        Till.get("/v1/credits/" + credit)
                .then()
                .body("balance.amount", equalTo("810.00"))
                .body("movements", hasSize(1));
        assertThat(Log.eventsOf(credit)).isEqualTo(1);
    }

    @Test
    void a_credit_with_another_credits_id_takes_nothing_in() {
        trader.buy();
        trader.quote();
        UUID credit = UUID.randomUUID();
        Till.put("/v1/credits/" + credit, ApiExamples.CREDIT, Trader.MANAGER)
                .then()
                .statusCode(201);
        trader.credit(trader.tradeIn, credit)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/credit-id-reused"));
        assertThat(trader.owned()).containsExactly(trader.piece.toString());
        assertThat(Log.eventsOf(trader.piece)).isZero();
        trader.credit(trader.tradeIn, trader.piece).then().statusCode(422);
        trader.credit(trader.tradeIn, trader.tradeIn).then().statusCode(422);
    }

    @Test
    void what_came_back_or_changed_hands_is_not_taken() {
        trader.buy();
        trader.quote();
        trader.bringBack().then().statusCode(201);
        trader.credit(trader.tradeIn, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-gone"));
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), trader.own(TradeInExamples.QUOTE))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-gone"));
        // What was quoted is still there to be read and repeated.
        trader.quote().then().statusCode(200);

        var moved = new Trader();
        moved.buy();
        moved.quote().then().statusCode(201);
        Till.put(
                        "/v1/sales/" + moved.firstSale + "/moves/" + UUID.randomUUID(),
                        """
                        {"customerId":"%s","storeId":"dubai-mall","reason":"wrong-customer",
                         "occurredAt":"2026-03-15T09:00:00Z"}
                        """
                                .formatted(UUID.randomUUID()),
                        Trader.MANAGER)
                .then()
                .statusCode(201);
        moved.upgrade().then().statusCode(409).body("type", equalTo("/problems/not-the-owner"));
        assertThat(Log.eventsOf(moved.newSale)).isZero();
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), moved.own(TradeInExamples.QUOTE))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"));
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), new Trader().own(TradeInExamples.QUOTE))
                .then()
                .statusCode(404);
    }

    @Test
    void a_piece_of_theirs_from_elsewhere_is_described_and_then_gone() {
        UUID piece = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Till.put(
                        "/v1/belongings/" + piece,
                        """
                        {"ownerId":"%s","storeId":"dubai-mall","category":"rings",
                         "occurredAt":"2026-03-18T09:05:00Z"}
                        """
                                .formatted(trader.customer))
                .then()
                .statusCode(201);
        String ids =
                "\"customerId\":\"%s\",\"belongingId\":\"%s\"".formatted(trader.customer, piece);
        Till.put(
                        "/v1/trade-ins/" + id,
                        trader.own(TradeInExamples.QUOTE)
                                .replace(trader.piece.toString(), piece.toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/wrong-piece"));
        Till.put("/v1/trade-ins/" + id, Till.with(TradeInExamples.ELSEWHERE, ids))
                .then()
                .statusCode(201)
                .body("source", equalTo("elsewhere"));
        Till.put(
                        "/v1/trade-ins/" + id + "/credits/" + UUID.randomUUID(),
                        TradeInExamples.FOR_CREDIT)
                .then()
                .statusCode(201);
        assertThat(trader.owned()).isEmpty();
        assertThat(trader.credits().getList("items.balance.amount", String.class))
                .containsExactly("810.00");

        trader.buy();
        Till.put(
                        "/v1/trade-ins/" + UUID.randomUUID(),
                        Till.with(
                                TradeInExamples.ELSEWHERE,
                                ids.replace(piece.toString(), trader.piece.toString())))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/wrong-piece"));
    }

    @Test
    void an_upgrade_costs_enough_and_is_paid_exactly() {
        trader.buy();
        trader.quote();
        String cheap =
                trader.own(TradeInExamples.UPGRADE)
                        .replace("4500.00", "3999.99")
                        .replace("4725.00", "4224.99")
                        .replace("2725.00", "2224.99");
        Till.put(trader.upgrade, cheap)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minimum-spend-not-met"))
                .body("minimumSpend.amount", equalTo("4000.00"));
        Till.put(trader.upgrade, trader.own(TradeInExamples.UPGRADE).replace("2725.00", "2724.99"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sale/tenders"))
                .body("errors[0].detail", containsString("2725.00"));
        Till.put(
                        trader.upgrade,
                        trader.own(TradeInExamples.UPGRADE)
                                .replace("diamond-trade-up", "house-piece")
                                .replace("4500.00", "1000.00")
                                .replace("225.00", "50.00")
                                .replace("4725.00", "1050.00")
                                .replace("2725.00", "1.00"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/more-than-due"))
                .body("due.amount", equalTo("1050.00"));
        Till.put(
                        trader.upgrade,
                        trader.own(TradeInExamples.UPGRADE)
                                .replace(
                                        "\"customerId\": \"" + trader.customer,
                                        "\"customerId\": \"" + UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sale/customerId"));
        assertThat(Log.eventsOf(trader.newSale)).isZero();
        assertThat(Log.eventsOf(trader.tradeIn)).isEqualTo(1);
        assertThat(Log.eventsOf(trader.piece)).isZero();
    }

    @Test
    void several_pieces_pay_for_one_but_no_piece_twice() {
        trader.buy();
        trader.quote();
        UUID other = trader.quoteAgain();
        String two =
                trader.own(TradeInExamples.UPGRADE)
                        .replace(
                                "\"tradeIns\": [",
                                """
                                "tradeIns": [
                                  {"tradeInId":"%s","rule":"%s","evidence":{"witness":"a-7"},
                                   "identityDocument":"passport"},
                                """);
        Till.put(trader.upgrade, two.formatted(other, "house-piece"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-traded-in"));
        Till.put(trader.upgrade, two.formatted(trader.tradeIn, "house-piece"))
                .then()
                .statusCode(400);
        UUID elsewhere = UUID.randomUUID();
        Till.put("/v1/trade-ins/" + elsewhere, TradeInExamples.ELSEWHERE).then().statusCode(201);
        Till.put(
                        trader.upgrade,
                        two.formatted(elsewhere, "from-elsewhere").replace("2725.00", "1915.00"))
                .then()
                .statusCode(201)
                .body("tradedIn.amount", equalTo("2810.00"))
                .body("tradeIns.accepted.credit.amount", contains("810.00", "2000.00"));
    }

    @Test
    void more_than_the_policy_takes_a_manager_or_an_approval() {
        trader.buy();
        String raised =
                Till.with(
                        trader.own(TradeInExamples.QUOTE),
                        """
                        "raise":{"rule":"house-piece","reason":"loyal-client",
                                 "authoriserId":"manager-2",
                                 "credit":{"amount":"1600.00","currency":"USD"}}
                        """);
        Till.put(trader.address, raised)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"))
                .body("deed", equalTo("override"))
                .body("amount.amount", equalTo("340.00"));
        Till.put(trader.address, raised.replace("1600.00", "2000.01"), Trader.MANAGER)
                .then()
                .statusCode(422)
                .body("most.amount", equalTo("2000.00"));
        String approval =
                given().auth()
                        .oauth2(Trader.MANAGER)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(
                                ApiExamples.APPROVAL
                                        .replace("refund", "override")
                                        .replace("5000.00", "340.00"))
                        .post("/v1/approvals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("approvalId");
        String allowed =
                raised.replace(
                        "\"authoriserId\"", "\"approvalId\":\"" + approval + "\",\"authoriserId\"");
        Till.put(trader.address, allowed)
                .then()
                .statusCode(201)
                .body("offers[1].credit.amount", equalTo("1600.00"))
                .body("offers[1].computed.amount", equalTo("1260.00"))
                .body("raise.by.amount", equalTo("340.00"));
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), allowed)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/approval-used"));
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), raised, Trader.MANAGER)
                .then()
                .statusCode(201);
        // What is a little more needs nobody.
        Till.put("/v1/trade-ins/" + UUID.randomUUID(), raised.replace("1600.00", "1300.00"))
                .then()
                .statusCode(201);
    }

    @Test
    void terminals_act_for_their_store_and_artisans_see_no_amounts() {
        trader.buy();
        trader.quote();
        String elsewhere = Tokens.terminal("riyadh");
        Till.get(trader.address, elsewhere).then().statusCode(403);
        Till.put(trader.upgrade, trader.own(TradeInExamples.UPGRADE), elsewhere)
                .then()
                .statusCode(403);
        Till.put(trader.address, trader.own(TradeInExamples.QUOTE), elsewhere)
                .then()
                .statusCode(403);
        Till.get("/v1/trade-ins?storeId=dubai-mall", elsewhere).then().statusCode(403);
        Till.get("/v1/trade-ins?customerId=" + trader.customer, elsewhere).then().statusCode(400);

        String artisan = Tokens.of("artisan");
        Response seen = Till.get(trader.address, artisan);
        seen.then().statusCode(200).body("category", equalTo("rings"));
        assertThat(seen.asString()).doesNotContain("amount").doesNotContain("USD");
        Till.put(trader.address, trader.own(TradeInExamples.QUOTE), artisan).then().statusCode(403);
        Till.get("/v1/trade-ins?storeId=dubai-mall", artisan).then().statusCode(403);
        Till.get(trader.address, Tokens.client(trader.customer)).then().statusCode(403);
        Till.get("/v1/trade-ins/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void lists_are_of_a_store_or_a_customer_and_go_page_by_page() {
        trader.buy();
        trader.quote();
        trader.quoteAgain();
        trader.upgrade().then().statusCode(201);
        String list = "/v1/trade-ins?customerId=" + trader.customer;
        Response first = Till.get(list + "&limit=1");
        first.then().statusCode(200).body("items", hasSize(1));
        Till.get(list + "&limit=1&after=" + first.jsonPath().getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        Till.get(list + "&status=accepted")
                .then()
                .body("items.tradeInId", contains(trader.tradeIn.toString()))
                .body("items[0].credit.amount", equalTo("2000.00"))
                .body("items[0].saleId", equalTo(trader.newSale.toString()));
        Till.get(list + "&status=expired")
                .then()
                .body("items", hasSize(1))
                .body("items[0].credit.amount", equalTo("2000.00"));
        Till.get(list + "&status=quoted").then().body("items", empty());
        Till.get(list + "&storeId=riyadh").then().body("items", empty());
        Till.get("/v1/trade-ins").then().statusCode(400);
        Till.get(list + "&status=odd").then().statusCode(400);
        Till.get("/v1/trade-ins?customerId=1").then().statusCode(400);
    }

    @Test
    void what_an_offline_till_took_back_after_the_trade_in_is_a_task() {
        String store = "store-" + UUID.randomUUID();
        trader.buy();
        trader.quote();
        trader.upgrade().then().statusCode(201);
        UUID back = UUID.randomUUID();
        Till.put(
                        "/v1/sales/" + trader.firstSale + "/returns/" + back,
                        Till.with(
                                Till.back("1", "1").replace("dubai-mall", store),
                                "\"offlineSince\":\"2026-03-18T08:00:00Z\""),
                        Tokens.terminal(store))
                .then()
                .statusCode(201);
        assertThat(
                        Till.get("/v1/stores/" + store + "/conflicts", Trader.MANAGER)
                                .jsonPath()
                                .getList("items.kind", String.class))
                .contains("returned-after-trade-in");
        assertThat(trader.owned()).doesNotContain(trader.piece.toString());
    }

    @Test
    void what_became_of_a_piece_reaches_its_topic_and_the_sale_its_own_as_ever() {
        trader.buy();
        trader.quote();
        trader.upgrade().then().statusCode(201);
        trader.voidNewSale().then().statusCode(201);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> recordsOf("maison.trade-ins").size() == 3);
        List<ConsumerRecord<String, String>> records = recordsOf("maison.trade-ins");
        assertThat(records)
                .extracting(TradeInTest::type)
                .containsExactly(
                        "maison.trade-in.quoted.v1",
                        "maison.trade-in.accepted.v1",
                        "maison.trade-in.undone.v1");
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.value())
                                .doesNotContain("associate")
                                .doesNotContain("passport"));
        await().atMost(Duration.ofSeconds(30)).until(() -> recordsOf("maison.sales").size() == 3);
        // The trade-in pays; it takes nothing off what is earned.
        assertThat(recordsOf("maison.sales").get(1).value()).contains("4500.00");
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic) {
        return KafkaProbe.readAll(topic).stream()
                .filter(record -> record.key().equals(trader.customer.toString()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}

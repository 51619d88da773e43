package maison.loyalty.offering;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maison.loyalty.CodeKeyForTests;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Return;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Offers at tills of the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(CodeKeyForTests.class)
@QuarkusTestResource(AnalyticsForTests.class)
class OfferTest {

    private final UUID offer = UUID.randomUUID();
    private final String path = "/v1/offers/" + offer;
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    /// Other tests' quotes would show it.
    @AfterEach
    void end() {
        TestClock.set(START);
        move("ended");
    }

    private static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("marketer")).get(path);
    }

    private void on(String more) {
        put(path, "{\"name\":\"Spring\",\"campaign\":\"c-1\"," + more + "}", Tokens.of("marketer"))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));
        move("active").then().statusCode(200).body("state", equalTo("active"));
    }

    private Response move(String state) {
        return put(
                path + "/state",
                "{\"state\":\"%s\",\"reason\":\"by-plan\"}".formatted(state),
                Tokens.of("marketer"));
    }

    private Response issue(String more, UUID... customers) {
        String list =
                Stream.of(customers)
                        .map(each -> "\"" + each + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
        return given().auth()
                .oauth2(Tokens.of("marketer"))
                .contentType("application/json")
                .body("{\"customers\":" + list + more + "}")
                .post(path + "/codes");
    }

    private Response hold(UUID id, UUID member, String more) {
        return put(
                path + "/redemptions/" + id,
                """
                {"customerId":"%s","store":"geneva","minutes":15,
                 "net":{"amount":"450.00","currency":"USD"}%s}
                """
                        .formatted(member, more),
                Tokens.terminal("geneva"));
    }

    private Response end(UUID id, UUID member, String how) {
        return put(
                path + "/redemptions/" + id + "/" + how,
                "{\"customerId\":\"%s\",\"saleId\":\"%s\",\"reason\":\"sale-returned\"}"
                        .formatted(member, id),
                Tokens.terminal("geneva"));
    }

    private List<String> published(String name) {
        return KafkaProbe.readAll("maison.loyalty").stream()
                .filter(each -> each.value().contains(offer.toString()))
                .filter(each ->
                        new String(
                                        each.headers().lastHeader("ce_type").value(),
                                        StandardCharsets.UTF_8)
                                .equals("maison.loyalty." + name + ".v1"))
                .map(each -> each.value())
                .toList();
    }

    @Test
    void a_sale_with_an_offer_gives_its_points_and_a_return_withdraws_them() {
        on("\"points\":200,\"sharedCode\":\"Spring-26\"");
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 600));
        SalesTopic.awaitActive(customer, 600);
        UUID id = UUID.randomUUID();
        hold(id, customer, "").then().statusCode(409).body("type", equalTo("/problems/not-yours"));
        hold(id, customer, ",\"code\":\"SPRING26\"")
                .then()
                .statusCode(201)
                .body("state", equalTo("held"))
                .body("points", equalTo(200));
        hold(id, customer, ",\"code\":\"spring 26\"").then().statusCode(200);
        SalesTopic.awaitActive(customer, 600);
        end(id, customer, "commit").then().statusCode(200).body("state", equalTo("committed"));
        end(id, customer, "commit").then().statusCode(200).header("Idempotent-Replayed", "true");
        SalesTopic.awaitActive(customer, 800);
        hold(UUID.randomUUID(), customer, ",\"code\":\"SPRING26\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/used"));
        get(path + "/report")
                .then()
                .statusCode(200)
                .body("campaign", equalTo("c-1"))
                .body("redeemed", equalTo(1))
                .body("members", equalTo(1))
                .body("points", equalTo(200))
                .body("spend.amount", contains("450.00"));
        SalesTopic.until(() -> assertThat(published("offer-redeemed")).hasSize(1));

        end(id, customer, "undo").then().statusCode(200).body("state", equalTo("undone"));
        end(id, customer, "undo").then().statusCode(200).header("Idempotent-Replayed", "true");
        SalesTopic.awaitActive(customer, 600);
        get(path + "/report")
                .then()
                .body("redeemed", equalTo(0))
                .body("undone", equalTo(1))
                .body("points", equalTo(0))
                .body("spend", hasSize(0));
        SalesTopic.until(() -> assertThat(published("offer-redemption-undone")).hasSize(1));
    }

    @Test
    void a_code_of_their_own_is_good_for_one_member_and_their_month() {
        on("\"percent\":10,\"onlyIssued\":true");
        UUID other = UUID.randomUUID();
        Response issued =
                issue(
                        ",\"codes\":true,\"from\":\"2026-03-01\",\"until\":\"2026-03-31\"",
                        customer,
                        other);
        issued.then().statusCode(200).body("items.issued", contains(true, true));
        String code = issued.path("items[0].code");
        issue(",\"codes\":true", customer)
                .then()
                .body("items.issued", contains(false))
                .body("items.code", contains(code));
        String csv = get(path + "/codes").then().statusCode(200).extract().asString();
        assertThat(csv).startsWith("customerId,code\n").contains(customer + "," + code + "\n");
        String with = ",\"code\":\"" + code + "\"";
        hold(UUID.randomUUID(), other, with)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-yours"));
        hold(UUID.randomUUID(), UUID.randomUUID(), "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-yours"));
        UUID id = UUID.randomUUID();
        hold(id, customer, with).then().statusCode(201).body("percent", equalTo(10));
        end(id, customer, "release").then().statusCode(200).body("state", equalTo("released"));
        TestClock.set(START.plus(Duration.ofDays(12)));
        hold(UUID.randomUUID(), customer, with)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/over"))
                .body("until", equalTo("2026-03-31"));
    }

    @Test
    void no_more_have_it_than_it_is_given_to() throws Exception {
        on("\"percent\":10,\"most\":12");
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> holds =
                    Stream.generate(() ->
                                    (Callable<Integer>)
                                            () ->
                                                    hold(UUID.randomUUID(), UUID.randomUUID(), "")
                                                            .statusCode())
                            .limit(100)
                            .toList();
            List<Integer> answers =
                    tills.invokeAll(holds).stream().map(each -> each.resultNow()).toList();
            assertThat(answers).filteredOn(each -> each == 201).hasSize(12);
            assertThat(answers).filteredOn(each -> each != 201).containsOnly(409);
        }
        hold(UUID.randomUUID(), customer, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"))
                .body("most", equalTo(12));
        // Nobody committed in time, so it is given again.
        TestClock.set(START.plus(Duration.ofMinutes(17)));
        hold(UUID.randomUUID(), customer, "").then().statusCode(201);
    }

    @Test
    void is_on_while_it_is_active_and_never_changed_then() {
        on("\"amountOff\":{\"amount\":\"50.00\",\"currency\":\"USD\"}");
        put(path, "{\"name\":\"Other\",\"points\":1}", Tokens.of("marketer"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/offer-not-on"));
        move("paused").then().statusCode(200);
        hold(UUID.randomUUID(), customer, "")
                .then()
                .statusCode(409)
                .body("state", equalTo("paused"));
        move("active").then().statusCode(200);
        UUID id = UUID.randomUUID();
        hold(id, customer, "").then().statusCode(201).body("amountOff.amount", equalTo("50.00"));
        move("ended").then().statusCode(200);
        end(id, customer, "commit").then().statusCode(200);
        move("active").then().statusCode(409);
        issue("", customer).then().statusCode(409);
        get("/v1/offers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void bad_offers_and_those_without_leave_are_refused() {
        for (String bad :
                List.of(
                        "{\"name\":\"x\"}",
                        "{\"name\":\"x\",\"points\":1,\"percent\":1}",
                        "{\"name\":\"x\",\"points\":0}",
                        "{\"name\":\"x\",\"multiplier\":\"1\"}",
                        "{\"name\":\"x\",\"multiplier\":\"2\",\"points\":1}",
                        "{\"name\":\"x\",\"percent\":101}",
                        "{\"name\":\"x\",\"points\":1,\"from\":\"2026-03-02\",\"until\":\"2026-03-01\"}",
                        "{\"name\":\"x\",\"amountOff\":{\"amount\":\"0.001\",\"currency\":\"USD\"}}")) {
            put(path, bad, Tokens.of("marketer")).then().statusCode(400);
        }
        put(path, "{\"name\":\"x\",\"points\":1}", Tokens.of("associate")).then().statusCode(403);
        on("\"points\":1");
        put(
                        path + "/redemptions/" + UUID.randomUUID(),
                        """
                        {"customerId":"%s","store":"riyadh","net":{"amount":"1.00","currency":"USD"}}
                        """
                                .formatted(customer),
                        Tokens.terminal("geneva"))
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.of("associate")).get(path + "/codes").then().statusCode(403);
    }

    private JsonPath quoted(UUID member, String net, String more) {
        return given().auth()
                .oauth2(Tokens.terminal("geneva"))
                .contentType("application/json")
                .body(
                        """
                        {"store":"geneva","currency":"USD","occurredAt":"%s","lines":[
                          {"lineId":"1","quantity":"1","net":{"amount":"%s","currency":"USD"}}]%s}
                        """
                                .formatted(START, net, more))
                .post("/v1/accounts/{customer}/quote", member)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String own(String field) {
        return "offers.find { it.offerId == '" + offer + "' }." + field;
    }

    @Test
    void a_quote_tells_what_a_hold_then_takes_off() {
        on("\"percent\":15,\"minimumSpend\":{\"amount\":\"100.00\",\"currency\":\"USD\"}");
        JsonPath little = quoted(customer, "99.99", "");
        assertThat(little.getBoolean(own("applies"))).isFalse();
        assertThat(little.getString(own("why"))).isEqualTo("minimum-spend");
        JsonPath enough = quoted(customer, "450.00", "");
        assertThat(enough.getBoolean(own("applies"))).isTrue();
        assertThat(enough.getString(own("off.amount"))).isEqualTo("67.50");
        hold(UUID.randomUUID(), customer, "")
                .then()
                .statusCode(201)
                .body("off.amount", equalTo("67.50"));
        assertThat(quoted(customer, "450.00", "").getString(own("why"))).isEqualTo("used");
        move("paused").then().statusCode(200);
        assertThat(quoted(customer, "450.00", "").getList("offers.offerId"))
                .doesNotContain(offer.toString());
    }

    @Test
    void a_quote_shows_a_member_their_own_and_a_code_of_all_to_who_says_it() {
        on("\"points\":200,\"sharedCode\":\"QUOTED-7\"");
        assertThat(quoted(customer, "10.00", "").getList("offers.offerId"))
                .doesNotContain(offer.toString());
        JsonPath said = quoted(customer, "10.00", ",\"code\":\"quoted 7\"");
        assertThat(said.getInt(own("points"))).isEqualTo(200);
        assertThat(said.getBoolean(own("needsCode"))).isFalse();
        issue(",\"codes\":true", customer).then().statusCode(200);
        JsonPath issued = quoted(customer, "10.00", "");
        assertThat(issued.getBoolean(own("needsCode"))).isTrue();
        assertThat(issued.getBoolean(own("applies"))).isTrue();
    }

    @Test
    void a_multiple_is_of_what_is_kept_of_the_sale_and_is_quoted_to_the_point() {
        on("\"multiplier\":\"2.5\"");
        Sale sale =
                Tills.sale(
                        "multiplied sale of " + customer,
                        START,
                        "USD",
                        Tills.line("1", 1, 30_100),
                        Tills.line("2", 1, 15_000));
        assertThat(quoted(customer, "451.00", "").getInt(own("points"))).isEqualTo(676);
        UUID id = UUID.randomUUID();
        hold(id, customer, "").then().statusCode(201).body("multiplier", equalTo("2.5"));
        put(
                        path + "/redemptions/" + id + "/commit",
                        "{\"customerId\":\"%s\"}".formatted(customer),
                        Tokens.terminal("geneva"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/saleId"));
        commit(id, sale.id()).then().statusCode(200).body("state", equalTo("committed"));
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 451 + 676);
        var back =
                Tills.back(
                        "some of " + customer,
                        sale,
                        START,
                        new Return.Line("2", BigDecimal.ONE, 15_000));
        SalesTopic.send(customer, back);
        SalesTopic.awaitActive(customer, 301 + 451);
        end(id, customer, "undo").then().statusCode(200);
        SalesTopic.awaitActive(customer, 301);
    }

    private Response commit(UUID id, UUID sale) {
        return put(
                path + "/redemptions/" + id + "/commit",
                "{\"customerId\":\"%s\",\"saleId\":\"%s\"}".formatted(customer, sale),
                Tokens.terminal("geneva"));
    }

    @Test
    void a_sale_that_came_back_as_a_whole_undoes_it_by_itself() {
        on("\"points\":200");
        Sale sale = Tills.sale("undone sale of " + customer, START, 600);
        UUID id = UUID.randomUUID();
        hold(id, customer, "").then().statusCode(201);
        commit(id, sale.id()).then().statusCode(200);
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 800);
        SalesTopic.send(
                customer,
                Tills.back(
                        "half of " + customer,
                        sale,
                        START,
                        new Return.Line("1", new BigDecimal("0.5"), 30_000)));
        SalesTopic.awaitActive(customer, 500);
        SalesTopic.send(
                customer,
                Tills.back(
                        "rest of " + customer,
                        sale,
                        START,
                        new Return.Line("1", new BigDecimal("0.5"), 30_000)));
        SalesTopic.awaitActive(customer, 0);
        get(path + "/report").then().body("undone", equalTo(1));
        end(id, customer, "undo").then().statusCode(200).header("Idempotent-Replayed", "true");
        SalesTopic.until(() -> assertThat(published("offer-redemption-undone")).hasSize(1));
        // Free to be had again, but not with that sale.
        UUID again = UUID.randomUUID();
        hold(again, customer, "").then().statusCode(201);
        commit(again, sale.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/sale-returned"));
    }

    @Test
    void a_return_that_comes_before_its_sale_undoes_it_too() {
        on("\"percent\":10");
        Sale sale = Tills.sale("late sale of " + customer, START, 600);
        UUID id = UUID.randomUUID();
        hold(id, customer, "").then().statusCode(201);
        commit(id, sale.id()).then().statusCode(200);
        SalesTopic.send(customer, Tills.back("early back of " + customer, sale, START), sale);
        SalesTopic.until(() -> get(path + "/report").then().body("undone", equalTo(1)));
    }

    @Test
    void a_segment_is_issued_to_stretch_by_stretch() {
        on("\"percent\":10,\"onlyIssued\":true");
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        AnalyticsForTests.say("at-risk", customer, second, third);
        Response first = issueTo("\"segment\":\"at-risk\",\"codes\":true");
        first.then().statusCode(200).body("items", hasSize(2)).body("next", equalTo("2"));
        issueTo("\"segment\":\"at-risk\",\"after\":\"2\"")
                .then()
                .statusCode(200)
                .body("items.customerId", contains(third.toString()))
                .body("next", nullValue());
        get(path + "/report").then().body("issued", equalTo(3));
        hold(UUID.randomUUID(), third, "").then().statusCode(201);
        issueTo("\"segment\":\"nobody\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/segment"));
        issueTo("\"segment\":\"vip\"")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/segments-unavailable"));
        issueTo("\"codes\":true").then().statusCode(400);
    }

    private Response issueTo(String body) {
        return given().auth()
                .oauth2(Tokens.of("marketer"))
                .contentType("application/json")
                .body("{" + body + "}")
                .post(path + "/codes");
    }
}

package maison.loyalty.quoting;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.Examples;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class QuoteResourceTest {

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    private static String basket(String at, String... nets) {
        var lines = new StringBuilder();
        for (String net : nets) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"lineId":"line-%s","quantity":"1",
                             "net":{"amount":"%s","currency":"USD"}}
                            """
                                    .formatted(lines.length(), net));
        }
        return """
        {"store":"geneva","currency":"USD","occurredAt":"%s","lines":[%s]}
        """
                .formatted(at, lines);
    }

    private ValidatableResponse quote(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/accounts/{customer}/quote", customer)
                .then();
    }

    private JsonPath quoted(String body) {
        return quote(Tokens.terminal("geneva"), body).statusCode(200).extract().jsonPath();
    }

    @Test
    void what_is_quoted_comes_true_through_kafka() {
        JsonPath first = quoted(basket(START.toString(), "199.50", "300.75"));
        assertThat(first.getLong("points")).isEqualTo(500);
        assertThat(first.getString("tier.now")).isEqualTo("member");
        assertThat(first.getString("tier.after")).isEqualTo("bronze");
        Sale sale =
                Tills.sale(
                        "quoted " + customer,
                        START,
                        "USD",
                        Tills.line("line-0", 1, 19_950),
                        Tills.line("line-x", 1, 30_075));
        SalesTopic.send(customer, sale);
        JsonPath account = SalesTopic.awaitActive(customer, first.getLong("activeAfter"));
        assertThat(account.getString("tier.name")).isEqualTo(first.getString("tier.after"));
        assertThat(account.getList("lots[0].lines.points"))
                .isEqualTo(first.getList("lines.points"));

        // To quote stored nothing, and the next quote goes on from there.
        assertThat(account.getInt("version")).isEqualTo(3);
        JsonPath next = quoted(basket(START.plus(Duration.ofDays(1)).toString(), "500.00"));
        assertThat(next.getLong("active")).isEqualTo(500);
        assertThat(next.getLong("activeAfter")).isEqualTo(1_000);
        assertThat(next.getString("tier.now")).isEqualTo("bronze");
        assertThat(next.getList("rewards.findAll { it.affordable }.reward"))
                .isEqualTo(
                        List.of(
                                "certificate-25",
                                "cleaning",
                                "inspection",
                                "special-event",
                                "private-sale",
                                "jewelry-box",
                                "care-kit",
                                "premium-packaging"));
        assertThat(next.getLong("rewards.find { it.reward == 'cleaning' }.points")).isZero();
        assertThat(next.getLong("rewards.find { it.reward == 'inspection' }.points"))
                .isEqualTo(200);
        assertThat(next.getMap("rewards.find { it.reward == 'certificate-50' }.why"))
                .isEqualTo(Map.of("reason", "not-enough-points", "missing", 500));
        assertThat(
                        next.getBoolean(
                                "rewards.find { it.reward == 'certificate-50' }.affordableAfter"))
                .isTrue();
    }

    @Test
    void a_reward_of_another_tier_says_whose_it_is() {
        JsonPath quote = quoted(basket(START.toString(), "300.00"));
        assertThat(quote.getMap("rewards.find { it.reward == 'designer-meeting' }.why"))
                .isEqualTo(
                        Map.of(
                                "reason",
                                "other-tier",
                                "missing",
                                2000,
                                "tiers",
                                List.of("gold", "platinum")));
    }

    @Test
    void a_promotion_is_shown_by_line_and_comes_true_and_is_explained() {
        String event =
                basket(START.toString(), "199.50", "300.75").replace("geneva", "special-event");
        JsonPath quote = quote(Tokens.terminal("special-event"), event).extract().jsonPath();
        assertThat(quote.getLong("points")).isEqualTo(1000);
        assertThat(quote.getList("lines.base")).isEqualTo(List.of(199, 301));
        assertThat(quote.getList("lines.points")).isEqualTo(List.of(398, 602));
        assertThat(quote.getMap("lines[0].promotions[0]"))
                .isEqualTo(Map.of("promotion", "special-event", "points", 199));
        assertThat(quote.getMap("promotions[0]"))
                .isEqualTo(Map.of("promotion", "special-event", "points", 500));

        Sale at =
                new Sale(
                        Tills.id("event " + customer),
                        START,
                        "special-event",
                        "USD",
                        List.of(Tills.line("line-0", 1, 19_950), Tills.line("line-x", 1, 30_075)));
        Sale elsewhere = Tills.sale("elsewhere " + customer, START, 10);
        SalesTopic.send(customer, at);
        SalesTopic.send(customer, elsewhere);
        SalesTopic.awaitActive(customer, 1010);
        JsonPath explained =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .get("/v1/accounts/{customer}/explain", customer)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(explained.getList("points[0].lines.points")).isEqualTo(List.of(398, 602));
        assertThat(explained.getMap("points[0].promotions[0]"))
                .isEqualTo(Map.of("promotion", "special-event", "points", 500));
        assertThat(explained.getMap("points[1].promotions[0].unmet"))
                .isEqualTo(
                        Map.of(
                                "condition",
                                "store",
                                "needed",
                                "special-event",
                                "actual",
                                "geneva"));
    }

    @Test
    void a_benefit_of_the_birthday_applies_in_its_month_only() {
        SalesTopic.send(customer, Tills.sale("gold " + customer, START, 5_000));
        SalesTopic.awaitActive(customer, 5_000);
        String body = basket(START.plus(Duration.ofDays(1)).toString(), "10.00");
        String birthday = "benefits.find { it.benefit == 'birthday-discount' }";
        String regular = "benefits.find { it.benefit == 'regular-discount' }";
        for (String month : List.of("true", "false")) {
            quote(
                            Tokens.of("associate"),
                            body.replaceFirst("\\{", "{\"birthdayMonth\":" + month + ","))
                    .statusCode(200)
                    .body(birthday + ".percent", equalTo(20))
                    .body(birthday + ".when", equalTo("birthday-month"))
                    .body(birthday + ".applies", equalTo(Boolean.valueOf(month)))
                    .body(
                            birthday + ".why",
                            month.equals("true") ? nullValue() : equalTo("not-birthday-month"))
                    .body(regular + ".percent", equalTo(10))
                    .body(regular + ".applies", equalTo(true));
        }
        quote(Tokens.of("associate"), body)
                .statusCode(200)
                .body(birthday + ".applies", equalTo(false));
    }

    @Test
    void the_example_of_the_document_is_what_is_answered() {
        JsonPath answer =
                quote(Tokens.terminal("dubai-mall"), Examples.BASKET)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        JsonPath example =
                JsonPath.from(
                        Examples.QUOTE.replace(
                                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString()));
        assertThat(answer.<Object>get()).isEqualTo(example.get());
    }

    @Test
    void every_fault_is_named_at_once() {
        quote(
                        Tokens.of("associate"),
                        """
                        {"store":" ","currency":"XX","occurredAt":"today","lines":[
                          {"lineId":"1","quantity":"0","net":{"amount":"1.005","currency":"USD"}},
                          {"lineId":"1","quantity":"1"}, null]}
                        """)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/store",
                                "/currency",
                                "/occurredAt",
                                "/lines/0/quantity",
                                "/lines/0/net/amount",
                                "/lines/1/lineId",
                                "/lines/1/net",
                                "/lines/2"));
        quote(Tokens.of("associate"), "{}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/lines"));
    }

    @Test
    void a_basket_that_nobody_could_pay_is_refused_and_no_failure() {
        String large = "999999999999999.00";
        for (int lines : new int[] {1, 30, 100}) {
            quote(
                            Tokens.terminal("geneva"),
                            basket(
                                    START.toString(),
                                    Collections.nCopies(lines, large).toArray(String[]::new)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/lines"));
        }
        quote(Tokens.terminal("geneva"), basket(START.toString(), "9999999999999.99"))
                .statusCode(200);
    }

    @Test
    void an_empty_basket_tells_what_the_customer_has() {
        quote(Tokens.terminal("geneva"), basket(START.toString()))
                .statusCode(200)
                .body("points", equalTo(0))
                .body("tier.after", equalTo("member"));
    }

    @Test
    void who_may_ask() {
        String body = basket(START.toString(), "10.00");
        given().contentType("application/json")
                .body(body)
                .post("/v1/accounts/{customer}/quote", customer)
                .then()
                .statusCode(401);
        quote(Tokens.of("artisan"), body).statusCode(403);
        quote(Tokens.terminal("riyadh"), body).statusCode(403);
        quote(Tokens.client(UUID.randomUUID()), body).statusCode(403);
        quote(Tokens.client(customer), body).statusCode(200).body("lines.points", contains(10));
    }
}

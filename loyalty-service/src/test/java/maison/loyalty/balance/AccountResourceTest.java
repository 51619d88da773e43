package maison.loyalty.balance;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Return;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.loyalty.account.UnlinkedReturn;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class AccountResourceTest {

    private final UUID customer = UUID.randomUUID();
    private final Instant bought = START.minus(Duration.ofDays(6));
    private final Sale sale =
            Tills.sale(
                    "sale of " + customer,
                    bought,
                    "USD",
                    Tills.line("1", 1, 115_000),
                    Tills.line("2", 2, 5_000));
    private final Return returned =
            Tills.back(
                    "return of " + customer,
                    sale,
                    START.minus(Duration.ofDays(2)),
                    new Return.Line("2", BigDecimal.ONE, 2_500));

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    @Test
    void shows_points_tier_progress_and_risk() {
        SalesTopic.send(customer, sale, returned);
        SalesTopic.awaitActive(customer, 1175);
        given().auth()
                .oauth2(Tokens.of("associate"))
                .get("/v1/accounts/{customer}", customer)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/"))
                .body("version", equalTo(5))
                .body("ruleVersion", equalTo("jewellery-1"))
                .body("spend.annual", equalTo("1175.00"))
                .body("tier.name", equalTo("bronze"))
                .body("tier.since", equalTo(bought.toString()))
                .body("next.name", equalTo("silver"))
                .body("next.conditions[0].missing", equalTo("825.00"))
                .body("risk.tier.to", equalTo("member"))
                .body("risk.tier.fallsAt", equalTo(bought.plus(Duration.ofDays(395)).toString()))
                .body("risk.tier.keepBy[0].missing", equalTo("500.00"))
                .body("risk.points", hasSize(1))
                .body("risk.points[0].expiresAt", equalTo("2028-04-01T00:00:00Z"))
                .body("lots[0].reversed", equalTo(25))
                .body("lots[0].lines[1].points", equalTo(25));
    }

    @Test
    void shows_the_account_as_it_was_and_as_it_was_known() {
        SalesTopic.send(customer, sale, returned);
        SalesTopic.awaitActive(customer, 1175);
        assertThat(SalesTopic.getAt(customer, bought).getLong("balance.active")).isEqualTo(1200);
        assertThat(
                        SalesTopic.getAt(customer, Instant.parse("2028-04-01T00:00:00Z"))
                                .getMap("balance"))
                .containsEntry("expired", 1175);
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParam("known", "2020-01-01T00:00:00Z")
                .get("/v1/accounts/{customer}", customer)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/account-not-open"));
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParam("at", bought.minusSeconds(1).toString())
                .get("/v1/accounts/{customer}", customer)
                .then()
                .statusCode(404);
    }

    @Test
    void is_exact_when_the_job_has_not_run() {
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 1200);
        Instant fall = bought.plus(Duration.ofDays(395));
        TestClock.set(fall.minusSeconds(1));
        assertThat(SalesTopic.get(customer).getString("tier.name")).isEqualTo("bronze");
        assertThat(SalesTopic.get(customer).getString("tier.keptUntil")).isEqualTo(fall.toString());
        assertThat(SalesTopic.getAt(customer, fall).getString("tier.name")).isEqualTo("member");
    }

    @Test
    void answers_not_modified_to_the_same_tag() {
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 1200);
        String tag =
                given().auth()
                        .oauth2(Tokens.of("associate"))
                        .get("/v1/accounts/{customer}", customer)
                        .header("ETag");
        given().auth()
                .oauth2(Tokens.of("associate"))
                .header("If-None-Match", tag)
                .get("/v1/accounts/{customer}", customer)
                .then()
                .statusCode(304);
    }

    @Test
    void explains_points_tier_and_what_is_missing() {
        var yen = Tills.sale("yen " + customer, bought, "JPY", Tills.line("1", 1, 90_000));
        var cents = Tills.sale("cents " + customer, bought, "USD", Tills.line("1", 1, 99));
        var unlinked = new UnlinkedReturn(Tills.id("unlinked " + customer), bought, "USD", 8_000);
        SalesTopic.send(customer, sale, returned, yen, cents, unlinked);
        SalesTopic.awaitVersion(customer, 8);
        given().auth()
                .oauth2(Tokens.of("associate"))
                .get("/v1/accounts/{customer}/explain", customer)
                .then()
                .statusCode(200)
                .body(
                        "points.reason",
                        equalTo(
                                List.of(
                                        "partly-returned",
                                        "no-rate-for-currency",
                                        "below-one-point")))
                .body("points[0].net.amount", equalTo("1200.00"))
                .body("points[0].unitsPerPoint", equalTo("1.00"))
                .body("points[0].returns[0]", equalTo(returned.id().toString()))
                .body("unlinkedReturns[0].net.amount", equalTo("80.00"))
                .body("tier.name", equalTo("bronze"))
                .body("tier.earned", equalTo(true))
                .body("notReached.name", equalTo(List.of("silver", "gold", "platinum")))
                .body("notReached[0].conditions[0].met", equalTo(false))
                .body("events", hasSize(8))
                .body("events[0].type", equalTo("enrolled"))
                .body("events[1].type", equalTo("sale-counted"))
                .body("events[1].eventId", notNullValue())
                .body("events[1].causationId", notNullValue())
                .body("events[1].inputs.sale.lines[0].netMinor", equalTo(115_000));
    }

    @Test
    void pages_through_a_ledger_that_ends_at_the_balance() {
        SalesTopic.send(customer, sale, returned);
        SalesTopic.awaitActive(customer, 1175);
        var first =
                given().auth()
                        .oauth2(Tokens.client(customer))
                        .queryParam("limit", 1)
                        .get("/v1/accounts/{customer}/ledger", customer)
                        .then()
                        .statusCode(200)
                        .header("Link", notNullValue())
                        .body("items[0].kind", equalTo("earned"))
                        .body("items[0].points", equalTo(1200))
                        .extract()
                        .jsonPath();
        given().auth()
                .oauth2(Tokens.client(customer))
                .queryParam("limit", 1)
                .queryParam("after", first.getString("next"))
                .get("/v1/accounts/{customer}/ledger", customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("reversed"))
                .body("items[0].points", equalTo(-25))
                .body("items[0].balance", equalTo(1175))
                .body("next", nullValue());
    }
}

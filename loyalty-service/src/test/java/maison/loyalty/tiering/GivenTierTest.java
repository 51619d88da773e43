package maison.loyalty.tiering;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.TierExamples;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tiers by hand, and who may give them.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class GivenTierTest {

    private static final String ASSOCIATE = Tokens.named("associate-1", "associate");
    private static final String MANAGER = Tokens.named("manager-1", "manager");

    private final UUID customer = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final String account = "/v1/accounts/" + customer;
    private final String address = account + "/given-tiers/" + id;

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private void buy() {
        SalesTopic.send(
                customer, Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 600));
        SalesTopic.awaitActive(customer, 600);
    }

    private static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    private static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    @Test
    void a_manager_gives_a_tier_until_a_day_and_takes_it_back() {
        buy();
        put(address, TierExamples.GIVE, ASSOCIATE).then().statusCode(403);
        put(address, TierExamples.GIVE, MANAGER)
                .then()
                .statusCode(201)
                .body("state", equalTo("in-force"))
                .body("until", equalTo("2027-04-01T00:00:00Z"))
                .body("givenBy", equalTo("manager-1"));
        put(address, TierExamples.GIVE, MANAGER)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        get(account, ASSOCIATE)
                .then()
                .body("tier.name", equalTo("gold"))
                .body("tier.givenUntil", equalTo("2027-04-01T00:00:00Z"));
        get(account + "/explain", MANAGER)
                .then()
                .body("tier.earned", equalTo(false))
                .body("tier.givenUntil", equalTo("2027-04-01T00:00:00Z"))
                .body("events.type", hasItem("tier-given"));
        get(account + "/explain", Tokens.client(customer))
                .then()
                .body("events.type", not(hasItem("tier-given")));
        put(address + "/end", TierExamples.END, MANAGER)
                .then()
                .statusCode(200)
                .body("state", equalTo("taken-back"))
                .body("endReason", equalTo("given-by-mistake"));
        get(account, ASSOCIATE)
                .then()
                .body("tier.name", equalTo("bronze"))
                .body("tier.givenUntil", nullValue());
        get(account + "/given-tiers", ASSOCIATE)
                .then()
                .statusCode(200)
                .body("items.state", contains("taken-back"));
    }

    @Test
    void says_what_there_is_to_give() {
        buy();
        put(address, TierExamples.GIVE.replace("gold", "diamond"), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/tier-unknown"))
                .body("tiers", contains("bronze", "silver", "gold", "platinum"));
        put(address, TierExamples.GIVE.replace("2027", "2025"), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/tier-days-invalid"))
                .body("from", equalTo("2026-03-20"));
        put(address, TierExamples.GIVE.replace("invited-client", "Mrs Smith"), MANAGER)
                .then()
                .statusCode(400);
        put(address + "/end", TierExamples.END, MANAGER)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/given-tier-not-found"));
    }

    @Test
    void of_nobody_known_nothing_is_given() {
        put(address, TierExamples.GIVE, MANAGER)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/account-not-open"));
    }
}

package maison.loyalty.adjusting;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import maison.loyalty.AdjustmentExamples;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Points by hand, and who may give them.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class AdjustmentTest {

    private static final String ASSOCIATE = Tokens.named("associate-1", "associate");
    private static final String MANAGER = Tokens.named("manager-1", "manager");
    private static final String OTHER_MANAGER = Tokens.named("manager-2", "manager");
    private static final String ADMIN = Tokens.named("admin-1", "admin");

    private final UUID customer = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final String account = "/v1/accounts/" + customer;
    private final String address = account + "/adjustments/" + id;

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

    private static Response put(String path, String token) {
        return given().auth().oauth2(token).put(path);
    }

    private static String points(long points) {
        return """
        {"points":%d,"reason":"goodwill","store":"dubai-mall"}
        """
                .formatted(points);
    }

    private void assertActive(int points) {
        given().auth().oauth2(MANAGER).get(account).then().body("balance.active", equalTo(points));
    }

    @Test
    void takes_effect_at_once_within_the_limit_and_once() {
        buy();
        put(address, AdjustmentExamples.ADJUST, ASSOCIATE)
                .then()
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("proposedBy", equalTo("associate-1"));
        put(address, AdjustmentExamples.ADJUST, ASSOCIATE)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        put(address, points(60), ASSOCIATE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/adjustment-id-reused"));
        assertActive(650);
        given().auth()
                .oauth2(MANAGER)
                .get(account)
                .then()
                .body("lots[1].bonus", equalTo("adjustment"))
                .body("lots[1].saleId", nullValue())
                .body("lots[1].expiresAt", equalTo("2028-03-31T20:00:00Z"));
    }

    @Test
    void waits_for_a_second_pair_of_eyes_above_the_limit() {
        buy();
        put(address, points(2_500), MANAGER)
                .then()
                .statusCode(202)
                .body("state", equalTo("waiting"));
        assertActive(600);
        given().auth()
                .oauth2(MANAGER)
                .queryParam("limit", 200)
                .get("/v1/adjustments/waiting")
                .then()
                .statusCode(200)
                .body("items.adjustmentId", hasItem(id.toString()));
        put(address + "/approval", MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-adjustment"));
        put(address + "/approval", OTHER_MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/adjustment-above-limit"))
                .body("limit", equalTo(2_000));
        put(address + "/approval", ASSOCIATE).then().statusCode(403);
        put(address + "/approval", ADMIN).then().statusCode(200).body("state", equalTo("approved"));
        put(address + "/rejection", ADMIN)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/adjustment-over"));
        assertActive(3_100);
        given().auth()
                .oauth2(MANAGER)
                .queryParam("limit", 200)
                .get("/v1/adjustments/waiting")
                .then()
                .body("items.adjustmentId", not(hasItem(id.toString())));
    }

    @Test
    void many_small_adjustments_are_one_large_one() {
        buy();
        put(address, points(60), ASSOCIATE).then().statusCode(201);
        put(account + "/adjustments/" + UUID.randomUUID(), points(60), ASSOCIATE)
                .then()
                .statusCode(202);
        TestClock.set(START.plus(Duration.ofDays(2)));
        put(account + "/adjustments/" + UUID.randomUUID(), points(60), ASSOCIATE)
                .then()
                .statusCode(201);
        assertActive(720);
    }

    @Test
    void an_adjustment_and_a_sale_of_one_id_are_two_lots() {
        buy();
        String own = "/v1/accounts/" + customer + "/adjustments/";
        UUID sale = Tills.id("sale of " + customer);
        put(own + sale, points(50), ASSOCIATE).then().statusCode(201);
        assertActive(650);
        UUID next = Tills.id("next of " + customer);
        put(own + next, points(20), ASSOCIATE).then().statusCode(201);
        SalesTopic.send(customer, Tills.sale("next of " + customer, START, 100));
        SalesTopic.awaitActive(customer, 770);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "KzUwMDAwMC0wMS0wMVQwMDowMDowMFo", "MQoyCjM"})
    void a_cursor_that_was_made_up_is_refused(String after) {
        given().auth()
                .oauth2(MANAGER)
                .queryParam("after", after)
                .get("/v1/adjustments/waiting")
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_rejected_changes_nothing() {
        buy();
        put(address, points(150), ASSOCIATE).then().statusCode(202);
        put(address + "/rejection", MANAGER)
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"));
        put(address + "/rejection", MANAGER)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        assertActive(600);
    }

    @Test
    void takes_off_no_more_than_there_is() {
        buy();
        put(address, points(-700), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-points"))
                .body("missing", equalTo(100));
        put(address, points(-550), MANAGER).then().statusCode(201);
        given().auth()
                .oauth2(MANAGER)
                .get(account)
                .then()
                .body("balance.active", equalTo(50))
                .body("balance.spent", equalTo(550));
    }

    @Test
    void frozen_points_cannot_be_held_and_go_on_being_earned() {
        buy();
        put(account + "/freeze", AdjustmentExamples.FREEZE, ASSOCIATE).then().statusCode(403);
        put(account + "/freeze", AdjustmentExamples.FREEZE, MANAGER)
                .then()
                .statusCode(200)
                .body("frozen", equalTo(true))
                .body("by", equalTo("manager-1"));
        put(account + "/freeze", AdjustmentExamples.FREEZE, MANAGER)
                .then()
                .header("Idempotent-Replayed", "true");
        String hold = account + "/redemptions/" + UUID.randomUUID();
        String body = "{\"reward\":\"certificate-25\",\"store\":\"geneva\"}";
        put(hold, body, ASSOCIATE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-frozen"));
        given().auth()
                .oauth2(MANAGER)
                .get(account + "/rewards")
                .then()
                .body("items.available", everyItem(equalTo(false)))
                .body("items.why.reason", everyItem(equalTo("account-frozen")));
        given().auth()
                .oauth2(MANAGER)
                .get(account + "/explain")
                .then()
                .body("events.type", hasItem("freeze-changed"));
        given().auth()
                .oauth2(Tokens.client(customer))
                .get(account + "/explain")
                .then()
                .statusCode(200)
                .body("events.type", not(hasItem("freeze-changed")));
        SalesTopic.send(customer, Tills.sale("next of " + customer, START, 100));
        SalesTopic.awaitActive(customer, 700);
        put(account + "/freeze", AdjustmentExamples.FREEZE.replace("true", "false"), MANAGER)
                .then()
                .statusCode(200)
                .body("frozen", equalTo(false));
        put(hold, body, ASSOCIATE).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"points\":0,\"reason\":\"goodwill\",\"store\":\"geneva\"}",
                "{\"points\":1.5,\"reason\":\"goodwill\",\"store\":\"geneva\"}",
                "{\"points\":10000001,\"reason\":\"goodwill\",\"store\":\"geneva\"}",
                "{\"points\":5,\"reason\":\"Mrs Jones called\",\"store\":\"geneva\"}",
                "{\"points\":5,\"reason\":\"goodwill\"}",
                "{\"points\":5,\"reason\":\"goodwill\",\"store\":\"a\\u0000b\"}"
            })
    void bad_input_is_answered_with_a_problem(String body) {
        buy();
        put(address, body, MANAGER).then().statusCode(400).contentType("application/problem+json");
        given().auth().oauth2(MANAGER).get(address).then().statusCode(404);
        assertActive(600);
    }
}

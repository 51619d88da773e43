package maison.loyalty.claiming;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Activities of the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ActivityResourceTest {

    private static final String ASSOCIATE = Tokens.named("associate-1", "associate");
    private static final String MANAGER = Tokens.named("manager-1", "manager");

    @Inject Jdbi jdbi;

    private final UUID customer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final String post = "https://instagram.com/p/" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static void open(UUID who) {
        SalesTopic.send(who, Tills.sale("sale of " + who, START.minus(Duration.ofDays(9)), 10));
        SalesTopic.awaitActive(who, 10);
    }

    private static String address(UUID who, UUID activity) {
        return "/v1/accounts/%s/activities/%s".formatted(who, activity);
    }

    private static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    private static String review(String link) {
        return "{\"activity\":\"review\",\"proof\":\"%s\",\"store\":\"dubai-mall\"}"
                .formatted(link);
    }

    private static void assertActive(UUID who, int points) {
        given().auth()
                .oauth2(MANAGER)
                .get("/v1/accounts/" + who)
                .then()
                .body("balance.active", equalTo(points));
    }

    @Test
    void what_staff_tell_brings_points_once_and_its_link_nobody_else() {
        open(customer);
        open(other);
        put(address(customer, id), review(post), ASSOCIATE)
                .then()
                .statusCode(201)
                .body("state", equalTo("given"))
                .body("points", equalTo(25))
                .body("bonus", equalTo("social"))
                .body("proofHost", equalTo("instagram.com"));
        put(address(customer, id), review(post), ASSOCIATE)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        for (UUID who : List.of(customer, other)) {
            put(address(who, UUID.randomUUID()), review(post + "/?utm_source=x"), ASSOCIATE)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/proof-used"));
        }
        assertActive(customer, 35);
        assertActive(other, 10);
        assertThat(everythingStored()).doesNotContain(post.substring(post.lastIndexOf('/') + 1));
    }

    private String everythingStored() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select string_agg(payload::text, ' ') from events where stream_id"
                                        + " = :customer")
                        .bind("customer", customer)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void what_a_client_tells_waits_for_staff_who_saw_the_link() {
        open(customer);
        String client = Tokens.client(customer);
        put(address(customer, id), review(post), client)
                .then()
                .statusCode(202)
                .body("state", equalTo("waiting"))
                .body("lotId", nullValue());
        assertActive(customer, 10);
        waiting().then().statusCode(200).body("items.activityId", hasItem(id.toString()));
        String approval = address(customer, id) + "/approval";
        String seen = "{\"proof\":\"%s\"}";
        put(approval, seen.formatted(post), client).then().statusCode(403);
        put(approval, seen.formatted(post + "x"), ASSOCIATE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/proof-differs"));
        put(approval, seen.formatted(post), ASSOCIATE)
                .then()
                .statusCode(200)
                .body("state", equalTo("given"));
        assertActive(customer, 35);
        waiting().then().body("items.activityId", not(hasItem(id.toString())));
        put(address(customer, id) + "/withdrawal", "{\"reason\":\"post-deleted\"}", ASSOCIATE)
                .then()
                .statusCode(403);
        put(address(customer, id) + "/withdrawal", "{\"reason\":\"post-deleted\"}", MANAGER)
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        assertActive(customer, 10);
        // Its link is free again.
        put(address(customer, UUID.randomUUID()), review(post), ASSOCIATE).then().statusCode(201);
    }

    private static Response waiting() {
        return given().auth()
                .oauth2(ASSOCIATE)
                .queryParam("limit", 200)
                .get("/v1/activities/waiting");
    }

    @Test
    void a_client_tells_of_themselves_and_of_late() {
        open(customer);
        put(address(customer, id), review(post), Tokens.client(other)).then().statusCode(403);
        String old =
                "{\"activity\":\"review\",\"proof\":\"%s\",\"occurredAt\":\"2026-01-20T10:00:00Z\"}";
        put(address(customer, id), old.formatted(post), Tokens.client(customer))
                .then()
                .statusCode(400);
        put(address(customer, id), old.formatted(post), ASSOCIATE)
                .then()
                .statusCode(201)
                .body("day", equalTo("2026-01-20"));
    }

    @Test
    void the_fifth_of_a_month_is_told_when_it_can_come_again() {
        open(customer);
        for (int i = 0; i < 4; i++) {
            put(address(customer, UUID.randomUUID()), review(post + i), ASSOCIATE)
                    .then()
                    .statusCode(201);
        }
        put(address(customer, id), review(post), ASSOCIATE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cap-reached"))
                .body("again", equalTo("2026-04-01"));
        TestClock.set(START.plus(Duration.ofDays(12)));
        put(address(customer, id), review(post), ASSOCIATE).then().statusCode(201);
        assertActive(customer, 135);
    }

    @Test
    void of_many_who_claim_one_link_at_a_time_one_gets_points() throws Exception {
        open(customer);
        open(other);
        List<Callable<Integer>> calls =
                IntStream.range(0, 12)
                        .<Callable<Integer>>mapToObj(each ->
                                () ->
                                        put(
                                                        address(
                                                                each % 2 == 0 ? customer : other,
                                                                UUID.randomUUID()),
                                                        review(post),
                                                        ASSOCIATE)
                                                .statusCode())
                        .toList();
        try (var threads = Executors.newFixedThreadPool(12)) {
            int given = 0;
            for (var each : threads.invokeAll(calls)) {
                given += each.get() == 201 ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"activity\":\"welcome\"}",
                "{\"activity\":\"review\",\"proof\":\"not a link\"}",
                "{\"activity\":\"review\",\"occurredAt\":\"2099-01-01T00:00:00Z\"}",
                "{\"activity\":\"review\",\"store\":\"a\\u0000b\"}"
            })
    void bad_input_is_answered_with_a_problem(String body) {
        open(customer);
        put(address(customer, id), body, MANAGER)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().auth().oauth2(MANAGER).get(address(customer, id)).then().statusCode(404);
    }
}

package maison.loyalty.releasing;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.Programmes;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the programme of a running service changes. What is in force stays, so this service has a
/// database of its own, and each test goes on from where the clock of the one before stopped.
@QuarkusTest
@TestProfile(LifecycleTest.House.class)
@QuarkusTestResource(MaisonTestResource.class)
class LifecycleTest {

    private static final String MARKETER = Tokens.named("marketer-1", "marketer");
    private static final String MANAGER = Tokens.named("manager-1", "manager");
    private static final String OTHER_MANAGER = Tokens.named("manager-2", "manager");
    private static final Duration NOTICE = Duration.ofMinutes(5);

    private static Instant now = START;

    @Inject Programmes programmes;

    private final UUID draft = UUID.randomUUID();
    private final String address = "/v1/programme/drafts/" + draft;
    private final String name = "jewellery-" + draft;
    private final String rules = LifecycleExamples.RULES.replace("jewellery-2", name);

    public static final class House implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maison.loyalty.review-every", "1h");
        }
    }

    @BeforeEach
    void clock() {
        TestClock.set(now);
    }

    @AfterEach
    void later() {
        // Nothing that a test leaves behind is still to come when the next one begins.
        now = now.plus(Duration.ofDays(7));
        TestClock.set(START);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static Response put(String path, String body, String token) {
        return as(token).body(body).put(path);
    }

    private void write() {
        put(address, rules, MARKETER).then().statusCode(201).body("flaws", empty());
    }

    private String simulate(String body) {
        Response started = as(MARKETER).body(body).post(address + "/simulations");
        started.then().statusCode(202);
        String id = started.jsonPath().getString("simulationId");
        assertThat(started.header("Location")).endsWith(address + "/simulations/" + id);
        SalesTopic.until(() ->
                as(MARKETER)
                        .get(address + "/simulations/" + id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("done")));
        return id;
    }

    private Response publish(Instant from, String token) {
        return put(address + "/publication", "{\"effectiveFrom\":\"%s\"}".formatted(from), token);
    }

    private static Response withdraw(String version) {
        return put(
                "/v1/programme/versions/" + version + "/withdrawal",
                LifecycleExamples.WITHDRAWAL,
                MANAGER);
    }

    private Instant soon() {
        return now.plus(NOTICE);
    }

    @Test
    void two_editors_lose_nothing() {
        write();
        String tag = as(MANAGER).get(address).header("ETag");
        String other = rules.replace("\"graceDays\": 60", "\"graceDays\": 90");
        put(address, rules, MANAGER).then().statusCode(200).header("ETag", tag);
        put(address, other, MANAGER)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/if-match-required"));
        as(MANAGER).header("If-Match", tag).body(other).put(address).then().statusCode(200);
        as(MARKETER).header("If-Match", tag).body(rules).put(address).then().statusCode(412);
        as(MARKETER)
                .get(address)
                .then()
                .body("rules.ladder.graceDays", equalTo(90))
                .body("authors", contains("marketer-1", "manager-1"));
    }

    @Test
    void what_is_half_written_is_kept_and_says_all_that_is_missing() {
        put(
                        address,
                        "{\"version\":\"%s\",\"expiry\":{\"until\":\"soon\"}}".formatted(name),
                        MARKETER)
                .then()
                .statusCode(201)
                .body("flaws.pointer", hasItem("/earning"))
                .body("flaws.pointer", hasItem("/ladder"))
                .body("flaws.pointer", hasItem("/expiry/until"));
        as(MARKETER)
                .body("{}")
                .post(address + "/simulations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draft-flawed"))
                .body("errors.pointer", hasItem("/earning"));
        publish(soon(), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draft-flawed"));
    }

    @Test
    void drafts_are_listed_until_they_are_discarded() {
        write();
        as(MANAGER)
                .queryParam("limit", 200)
                .get("/v1/programme/drafts")
                .then()
                .statusCode(200)
                .body("items.draftId", hasItem(draft.toString()));
        as(MARKETER).header("If-Match", "\"9\"").delete(address).then().statusCode(412);
        as(MARKETER).delete(address).then().statusCode(204);
        as(MARKETER).delete(address).then().statusCode(204);
        as(MARKETER).get(address).then().statusCode(404);
        put(address, rules.replace("60", "61"), MARKETER).then().statusCode(428);
        as(MARKETER).body("{}").post(address + "/simulations").then().statusCode(404);
        as(MANAGER)
                .queryParam("limit", 200)
                .get("/v1/programme/drafts")
                .then()
                .body("items.draftId", not(hasItem(draft.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "associate, 403, 403, 403",
        "analyst, 403, 200, 403",
        "marketer, 200, 200, 403",
        "terminal, 403, 403, 403"
    })
    void marketers_draft_and_managers_publish(String role, int save, int read, int publish) {
        write();
        String token = role.equals("terminal") ? Tokens.terminal("dubai-mall") : Tokens.of(role);
        put(address, rules, token).then().statusCode(save);
        as(token).get(address).then().statusCode(read);
        as(token).get("/v1/programme/history").then().statusCode(read);
        publish(soon(), token).then().statusCode(publish);
        withdraw(name).then().statusCode(404);
        put("/v1/programme/rollbacks/x", LifecycleExamples.ROLLBACK, token)
                .then()
                .statusCode(publish);
    }

    @Test
    void only_what_was_simulated_as_it_is_and_seen_by_two_is_published() {
        write();
        publish(soon(), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draft-not-simulated"));
        simulate("{}");
        String tag = as(MANAGER).get(address).header("ETag");
        String other = rules.replace("\"graceDays\": 60", "\"graceDays\": 90");
        as(MARKETER).header("If-Match", tag).body(other).put(address).then().statusCode(200);
        publish(soon(), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draft-not-simulated"));
        UUID own = UUID.randomUUID();
        String mine = "/v1/programme/drafts/" + own;
        put(mine, rules, MANAGER).then().statusCode(201);
        String id =
                as(MANAGER)
                        .body("{}")
                        .post(mine + "/simulations")
                        .jsonPath()
                        .getString("simulationId");
        SalesTopic.until(() ->
                as(MANAGER).get(mine + "/simulations/" + id).then().body("state", equalTo("done")));
        String at = "{\"effectiveFrom\":\"%s\"}".formatted(soon());
        put(mine + "/publication", at, MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-draft"));
        put(mine + "/publication", at, OTHER_MANAGER).then().statusCode(201);
        TestClock.set(now.plusSeconds(1));
        withdraw(name).then().statusCode(409);
    }

    @Test
    void a_version_rules_from_its_instant_on_and_can_be_rolled_back() {
        UUID customer = UUID.randomUUID();
        SalesTopic.send(customer, Tills.sale("before " + customer, now, 100));
        SalesTopic.awaitActive(customer, 100);
        put(address, twice(), MARKETER).then().statusCode(201).body("flaws", empty());
        simulate("{}");
        publish(soon().minusSeconds(1), MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/effective-too-soon"))
                .body("earliest", equalTo(soon().toString()));
        publish(soon(), MANAGER)
                .then()
                .statusCode(201)
                .body("version", equalTo(name))
                .body("publishedBy", equalTo("manager-1"))
                .body("simulationId", notNullValue());
        publish(soon(), MANAGER).then().statusCode(200);
        as(MARKETER)
                .get("/v1/programme")
                .then()
                .body("versions.version", hasItem(name))
                .body("current", not(equalTo(name)));

        // The same account, kept in memory, is counted by both at their times, in whatever order.
        TestClock.set(soon());
        SalesTopic.send(
                customer,
                Tills.sale("after " + customer, soon(), 100),
                Tills.sale("late " + customer, soon().minusSeconds(1), 10));
        JsonPath account = SalesTopic.awaitActive(customer, 100 + 200 + 10);
        assertThat(account.getList("lots.ruleVersion")).contains(name).hasSize(3);
        as(MARKETER).get("/v1/programme").then().body("current", equalTo(name));
        withdraw(name).then().statusCode(409).body("type", equalTo("/problems/version-in-force"));

        String back = name + "-back";
        Instant then = soon().plus(NOTICE);
        String body = "{\"to\":\"jewellery-1\",\"effectiveFrom\":\"%s\"}".formatted(then);
        put("/v1/programme/rollbacks/" + back, body, MANAGER)
                .then()
                .statusCode(201)
                .body("rollbackTo", equalTo("jewellery-1"));
        put("/v1/programme/rollbacks/" + back, body, MANAGER).then().statusCode(200);
        TestClock.set(then);
        SalesTopic.send(customer, Tills.sale("back " + customer, then, 100));
        SalesTopic.awaitActive(customer, 100 + 200 + 10 + 100);
        as(MARKETER)
                .get("/v1/programme/history")
                .then()
                .body("items.version", hasItem(name))
                .body("items.version", hasItem(back));
        SalesTopic.until(() ->
                assertThat(published())
                        .anyMatch(text -> text.contains("\"ruleVersion\":\"%s\"".formatted(name)))
                        .anyMatch(text -> text.contains("\"rollbackTo\":\"jewellery-1\"")));
    }

    private String twice() {
        return rules.replaceAll(
                "\"multiplier\": 1.5, \"weekdays\": \\[\"saturday\", \"sunday\"\\]",
                "\"multiplier\": 2");
    }

    private static List<String> published() {
        return KafkaProbe.readAll("maison.loyalty").stream()
                .filter(each -> each.key().equals("programme"))
                .map(each -> each.value())
                .toList();
    }

    @Test
    void what_is_not_yet_in_force_can_be_withdrawn_and_is_never_applied() {
        write();
        simulate("{}");
        Instant from = now.plus(Duration.ofHours(1));
        publish(from, MANAGER).then().statusCode(201);
        // A till whose clock is ahead.
        UUID customer = UUID.randomUUID();
        Instant ahead = Instant.parse("2026-12-26T12:00:00Z");
        assertThat(programmes.current().at(ahead).version()).isEqualTo(name);
        SalesTopic.send(customer, Tills.sale("ahead " + customer, ahead, 100));
        SalesTopic.until(() ->
                assertThat(SalesTopic.getAt(customer, ahead).getString("lots[0].ruleVersion"))
                        .isEqualTo(name));
        withdraw(name).then().statusCode(200).body("withdrawn.reason", equalTo("wrong-rate"));
        withdraw(name).then().statusCode(200);
        assertThat(programmes.current().at(ahead).version()).isNotEqualTo(name);
        assertThat(SalesTopic.getAt(customer, ahead).getLong("balance.active")).isEqualTo(150);
        publish(from, MANAGER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/version-name-taken"));
    }

    @Test
    void of_two_who_publish_at_a_time_one_is_first() throws Exception {
        write();
        simulate("{}");
        String other = "/v1/programme/rollbacks/" + name + "-other";
        Instant from = now.plus(Duration.ofHours(1));
        String body = "{\"to\":\"jewellery-1\",\"effectiveFrom\":\"%s\"}".formatted(from);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both =
                    List.of(
                            () -> publish(from, MANAGER).statusCode(),
                            () -> put(other, body, OTHER_MANAGER).statusCode());
            for (Future<Integer> each : threads.invokeAll(both)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).containsAnyOf(409, 412);
    }
}

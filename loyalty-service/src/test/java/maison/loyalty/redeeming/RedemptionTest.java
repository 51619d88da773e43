package maison.loyalty.redeeming;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maison.loyalty.RedemptionExamples;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rewards for points, at tills of the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class RedemptionTest {

    @Inject Jdbi jdbi;

    private final UUID customer = UUID.randomUUID();
    private final String accounts = "/v1/accounts/" + customer;
    private final Sale sale =
            Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 1_200);

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private void buy() {
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 1_200);
    }

    private static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    private Response hold(UUID id, String reward) {
        return put(
                accounts + "/redemptions/" + id,
                "{\"reward\":\"%s\",\"store\":\"geneva\",\"minutes\":15}".formatted(reward),
                Tokens.terminal("geneva"));
    }

    private Response end(UUID id, String how) {
        return given().auth()
                .oauth2(Tokens.terminal("riyadh"))
                .put(accounts + "/redemptions/" + id + "/" + how);
    }

    private Response undo(UUID id) {
        return put(
                accounts + "/redemptions/" + id + "/undo",
                RedemptionExamples.UNDO,
                Tokens.of("manager"));
    }

    private Response get(String path) {
        return given().auth().oauth2(Tokens.of("associate")).get(accounts + path);
    }

    private void assertBalance(long active, long held, long debt, long spent) {
        get("").then()
                .body("balance.active", equalTo((int) active))
                .body("balance.held", equalTo((int) held))
                .body("balance.debt", equalTo((int) debt))
                .body("balance.spent", equalTo((int) spent));
        assertThat(recorded("accounts")).isEqualTo(List.of(active, held, debt, spent));
        List<Long> lots = recorded("(select *, 0 as debt from lots) as l");
        assertThat(List.of(lots.get(0), lots.get(1), lots.get(3)))
                .isEqualTo(List.of(active, held, spent));
    }

    /// What the tables say that reports are made from.
    private List<Long> recorded(String table) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select array[sum(active), sum(held), sum(debt), sum(spent)]::bigint[]
                                from %s where customer_id = :customer
                                """
                                        .formatted(table))
                        .bind("customer", customer)
                        .map((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                        .one());
    }

    @Test
    void points_are_held_at_one_till_and_spent_at_another() {
        buy();
        UUID id = UUID.randomUUID();
        hold(id, "certificate-25")
                .then()
                .statusCode(201)
                .body("state", equalTo("held"))
                .body("points", equalTo(500))
                .body("tier", equalTo("bronze"))
                .body("until", equalTo(START.plus(Duration.ofMinutes(15)).toString()))
                .body("from.lotId", contains(sale.id().toString()))
                .body("from.points", contains(500));
        assertBalance(700, 500, 0, 0);
        hold(id, "certificate-25").then().statusCode(200).header("Idempotent-Replayed", "true");
        hold(id, "certificate-50")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/redemption-id-reused"));
        hold(UUID.randomUUID(), "certificate-50")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-points"))
                .body("price", equalTo(1_000))
                .body("active", equalTo(700))
                .body("missing", equalTo(300));

        end(id, "commit").then().statusCode(200).body("state", equalTo("committed"));
        end(id, "commit").then().statusCode(200).header("Idempotent-Replayed", "true");
        end(id, "release")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/redemption-over"))
                .body("state", equalTo("committed"));
        assertBalance(700, 0, 0, 500);
        get("/redemptions/" + id).then().statusCode(200).body("reward", equalTo("certificate-25"));
        SalesTopic.until(() ->
                assertThat(KafkaProbe.readAll("maison.loyalty"))
                        .filteredOn(each -> each.value().contains(id.toString()))
                        .filteredOn(each -> each.value().contains("redeemedAt"))
                        .singleElement()
                        .satisfies(each ->
                                assertThat(each.value()).contains("certificate-25", "500")));
    }

    @Test
    void a_reward_that_was_not_taken_costs_nothing() {
        buy();
        UUID released = UUID.randomUUID();
        hold(released, "certificate-25").then().statusCode(201);
        end(released, "release").then().statusCode(200).body("from", empty());
        end(released, "commit").then().statusCode(409).body("state", equalTo("released"));
        assertBalance(1_200, 0, 0, 0);

        UUID lapsed = UUID.randomUUID();
        hold(lapsed, "certificate-50").then().statusCode(201);
        TestClock.set(START.plus(Duration.ofMinutes(15)));
        end(lapsed, "commit").then().statusCode(409).body("type", equalTo("/problems/hold-lapsed"));
        get("").then().body("balance.active", equalTo(1_200)).body("balance.held", equalTo(0));
        get("/redemptions/" + lapsed).then().body("state", equalTo("lapsed"));
    }

    @Test
    void what_is_given_back_returns_to_its_lot() {
        buy();
        UUID id = UUID.randomUUID();
        hold(id, "certificate-50").then().statusCode(201);
        undo(id).then().statusCode(409);
        end(id, "commit").then().statusCode(200);
        assertBalance(200, 0, 0, 1_000);
        undo(id).then().statusCode(200).body("state", equalTo("undone")).body("from", empty());
        undo(id).then().statusCode(200).header("Idempotent-Replayed", "true");
        assertBalance(1_200, 0, 0, 0);
    }

    @Test
    void a_return_after_the_points_were_spent_leaves_a_debt_that_the_next_sale_pays() {
        buy();
        UUID id = UUID.randomUUID();
        hold(id, "certificate-50").then().statusCode(201);
        end(id, "commit").then().statusCode(200);
        Instant back = START.plus(Duration.ofDays(1));
        TestClock.set(back);
        SalesTopic.send(customer, Tills.back("back of " + customer, sale, back));
        SalesTopic.until(() -> assertBalance(0, 0, 1_000, 0));
        Instant again = START.plus(Duration.ofDays(2));
        TestClock.set(again);
        SalesTopic.send(customer, Tills.sale("next of " + customer, again, 1_500));
        SalesTopic.until(() -> assertBalance(500, 0, 0, 1_000));
        get("/ledger")
                .then()
                .body(
                        "items.kind",
                        contains("earned", "spent", "reversed", "owed", "earned", "spent", "owed"))
                .body("items[-1].balance", equalTo(500));
    }

    @Test
    void a_service_that_the_tier_includes_costs_nothing() {
        buy();
        hold(UUID.randomUUID(), "cleaning")
                .then()
                .statusCode(201)
                .body("points", equalTo(0))
                .body("from", empty());
        get("/rewards")
                .then()
                .statusCode(200)
                .body("items.find { it.reward == 'cleaning' }.points", equalTo(0))
                .body("items.find { it.reward == 'inspection' }.points", equalTo(200))
                .body("items.find { it.reward == 'certificate-50' }.available", equalTo(true))
                .body("items.find { it.reward == 'certificate-50' }.why", nullValue());
    }

    @Test
    void no_point_is_spent_twice_under_two_hundred_concurrent_holds() throws Exception {
        buy();
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> holds =
                    Stream.generate(() ->
                                    (Callable<Integer>)
                                            () ->
                                                    hold(UUID.randomUUID(), "certificate-25")
                                                            .statusCode())
                            .limit(200)
                            .toList();
            List<Integer> answers =
                    tills.invokeAll(holds).stream().map(each -> each.resultNow()).toList();
            assertThat(answers).filteredOn(each -> each == 201).hasSize(2);
            assertThat(answers).filteredOn(each -> each != 201).containsOnly(409);
        }
        assertBalance(200, 1_000, 0, 0);
    }

    @Test
    void no_more_get_a_seat_than_there_are() throws Exception {
        List<UUID> members = Stream.generate(UUID::randomUUID).limit(14).toList();
        for (UUID member : members) {
            SalesTopic.send(member, Tills.sale("sale of " + member, START, 1_600));
        }
        for (UUID member : members) {
            SalesTopic.awaitActive(member, 1_600);
        }
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> holds =
                    members.stream().map(each -> (Callable<Response>) () -> seat(each)).toList();
            List<Response> answers =
                    tills.invokeAll(holds).stream().map(each -> each.resultNow()).toList();
            assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(12);
            assertThat(answers)
                    .filteredOn(each -> each.statusCode() != 201)
                    .allSatisfy(each ->
                            each.then()
                                    .statusCode(409)
                                    .body("type", equalTo("/problems/no-place-left"))
                                    .body("places", equalTo(12)));
        }
        // Nobody committed in time, so the seats are free again.
        TestClock.set(START.plus(Duration.ofMinutes(17)));
        seat(members.getFirst()).then().statusCode(201);
    }

    private static Response seat(UUID member) {
        return put(
                "/v1/accounts/" + member + "/redemptions/" + UUID.randomUUID(),
                "{\"reward\":\"workshop\",\"store\":\"geneva\",\"minutes\":15}",
                Tokens.terminal("geneva"));
    }

    @Test
    void a_member_uses_no_more_points_on_a_day_than_the_programme_allows() {
        SalesTopic.send(customer, Tills.sale("large of " + customer, START, 7_000));
        SalesTopic.awaitActive(customer, 7_000);
        for (int i = 0; i < 5; i++) {
            hold(UUID.randomUUID(), "certificate-50").then().statusCode(201);
        }
        hold(UUID.randomUUID(), "certificate-50")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/daily-limit"))
                .body("left", equalTo(0));
        TestClock.set(START.plus(Duration.ofDays(1)));
        hold(UUID.randomUUID(), "certificate-50").then().statusCode(201);
    }

    @Test
    void lists_in_the_order_of_time() {
        buy();
        List<UUID> ids =
                IntStream.range(0, 3)
                        .mapToObj(number -> {
                            TestClock.set(START.plusSeconds(number));
                            UUID id = UUID.randomUUID();
                            hold(id, "certificate-25");
                            end(id, "release");
                            return id;
                        })
                        .toList();
        String next =
                get("/redemptions?limit=2")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.redemptionId",
                                contains(ids.get(0).toString(), ids.get(1).toString()))
                        .extract()
                        .path("next");
        given().auth()
                .oauth2(Tokens.client(customer))
                .queryParam("after", next)
                .get(accounts + "/redemptions")
                .then()
                .statusCode(200)
                .body("items.redemptionId", contains(ids.get(2).toString()));
    }

    @Test
    void nobody_holds_for_others_or_commits_without_leave() {
        buy();
        UUID id = UUID.randomUUID();
        String path = accounts + "/redemptions/" + id;
        put(path, RedemptionExamples.HOLD, Tokens.terminal("geneva")).then().statusCode(403);
        put(path, RedemptionExamples.HOLD, Tokens.client(UUID.randomUUID())).then().statusCode(403);
        put(path, RedemptionExamples.HOLD, Tokens.of("artisan")).then().statusCode(403);
        put(path, RedemptionExamples.HOLD, Tokens.client(customer)).then().statusCode(201);
        given().auth().oauth2(Tokens.client(customer)).put(path + "/commit").then().statusCode(403);
        put(path + "/undo", RedemptionExamples.UNDO, Tokens.of("associate")).then().statusCode(403);
        given().auth().oauth2(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"reward\":\"certificate-25\"}",
                "{\"reward\":\"\",\"store\":\"geneva\"}",
                "{\"reward\":\"certificate-25\",\"store\":\"geneva\",\"minutes\":0}",
                "{\"reward\":\"certificate-25\",\"store\":\"geneva\",\"minutes\":99999999}",
                "{\"reward\":7,\"store\":{}}",
                "{\"reward\":\"certificate-25\",\"store\":\"a\\u0000b\"}"
            })
    void bad_input_is_answered_with_a_problem_and_holds_nothing(String body) {
        buy();
        put(accounts + "/redemptions/" + UUID.randomUUID(), body, Tokens.of("associate"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(org.hamcrest.Matchers.greaterThan(0)));
        assertBalance(1_200, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "commit, 404, redemption-not-found",
        "release, 404, redemption-not-found",
    })
    void what_is_not_there_cannot_be_ended(String how, int status, String problem) {
        end(UUID.randomUUID(), how)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
        hold(UUID.randomUUID(), "certificate-25")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/account-not-open"));
        buy();
        hold(UUID.randomUUID(), "a-car")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reward-unknown"));
    }

    @Test
    void the_account_says_what_it_was_at_any_time() {
        buy();
        UUID id = UUID.randomUUID();
        hold(id, "certificate-25").then().statusCode(201);
        Instant later = START.plus(Duration.ofMinutes(5));
        TestClock.set(later);
        end(id, "commit").then().statusCode(200);
        assertThat(SalesTopic.getAt(customer, START.minusSeconds(1)).getInt("balance.active"))
                .isEqualTo(1_200);
        assertThat(SalesTopic.getAt(customer, START).getInt("balance.held")).isEqualTo(500);
        assertThat(SalesTopic.getAt(customer, later).getInt("balance.spent")).isEqualTo(500);
    }

    @Test
    void what_a_till_gave_offline_is_committed_and_what_was_wrong_with_it_is_listed() {
        buy();
        UUID id = UUID.randomUUID();
        String path = accounts + "/redemptions/" + id;
        String told =
                """
                {"reward":"certificate-50","store":"geneva","givenAt":"%s"}
                """
                        .formatted(START.minusSeconds(600));
        UUID online = UUID.randomUUID();
        hold(online, "certificate-50").then().statusCode(201);
        end(online, "commit").then().statusCode(200);
        put(path + "/offline", told, Tokens.terminal("riyadh")).then().statusCode(403);
        put(path + "/offline", told, Tokens.terminal("geneva"))
                .then()
                .statusCode(201)
                .body("state", equalTo("committed"))
                .body("points", equalTo(1_000));
        put(path + "/offline", told, Tokens.terminal("geneva"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        assertBalance(0, 0, 800, 1_200);
        conflicts()
                .body("why", contains("points-owed"))
                .body("owed", equalTo(800))
                .body("store", equalTo("geneva"));
        given().auth()
                .oauth2(Tokens.of("associate"))
                .put(path + "/settlement")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .put(path + "/settlement")
                .then()
                .statusCode(200);
        conflicts().body("", nullValue());
    }

    @Test
    void what_was_given_offline_and_is_undone_is_no_conflict_any_more() {
        SalesTopic.send(customer, Tills.sale("small " + customer, START, 100));
        SalesTopic.awaitActive(customer, 100);
        UUID id = UUID.randomUUID();
        put(
                        accounts + "/redemptions/" + id + "/offline",
                        """
                        {"reward":"certificate-25","store":"geneva","givenAt":"%s"}
                        """
                                .formatted(START.plusSeconds(1)),
                        Tokens.terminal("geneva"))
                .then()
                .statusCode(201);
        conflicts().body("why", contains("not-enough-points", "points-owed"));
        undo(id).then().statusCode(200);
        conflicts().body("", nullValue());
    }

    @Test
    void of_somebody_who_is_not_known_nothing_is_told() {
        put(
                        accounts + "/redemptions/" + UUID.randomUUID() + "/offline",
                        RedemptionExamples.TOLD,
                        Tokens.terminal("dubai-mall"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/account-not-open"));
    }

    private io.restassured.response.ValidatableResponse conflicts() {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .queryParam("limit", 200)
                .get("/v1/redemptions/conflicts")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.customerId == '%s' }".formatted(customer));
    }
}

package maison.loyalty.referring;

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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members who bring members, on the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(CustomersForTests.class)
class ReferralTest {

    private static final String MANAGER = Tokens.named("manager-1", "manager");

    @Inject RewardJob job;

    private final UUID referrer = UUID.randomUUID();
    private final UUID referred = UUID.randomUUID();
    private final Sale sale = Tills.sale("sale of " + referred, START, 100);

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static void buy(UUID who, Sale what, long points) {
        SalesTopic.send(who, what);
        SalesTopic.awaitActive(who, points);
    }

    private static String code(UUID who) {
        return given().auth()
                .oauth2(Tokens.client(who))
                .get("/v1/accounts/%s/referral".formatted(who))
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static Response name(UUID who, String code, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"code\":\"%s\"}".formatted(code))
                .put("/v1/accounts/%s/referrer".formatted(who));
    }

    private static Response decide(UUID id, String how, String token) {
        return given().auth().oauth2(token).put("/v1/referrals/%s/%s".formatted(id, how));
    }

    private static String state(UUID who) {
        return given().auth()
                .oauth2(MANAGER)
                .get("/v1/accounts/%s/referrer".formatted(who))
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static long active(UUID who) {
        return SalesTopic.get(who).getLong("balance.active");
    }

    /// Somebody brought, whose purchase leaves its window when the clock is set on.
    private void brought() {
        buy(referrer, Tills.sale("own of " + referrer, START, 10), 10);
        name(referred, code(referrer), Tokens.client(referred))
                .then()
                .statusCode(200)
                .body("state", equalTo("named"))
                .body("referrerId", nullValue());
        buy(referred, sale, 100);
    }

    private void windowEnds() {
        TestClock.set(START.plus(Duration.ofDays(30)));
        SalesTopic.until(() -> assertThat(state(referred)).isNotEqualTo("named"));
    }

    @Test
    void the_referrer_gets_their_points_when_the_purchase_leaves_its_window() {
        brought();
        CustomersForTests.say(referred, "unrelated");
        job.run();
        assertThat(state(referred)).isEqualTo("named");
        windowEnds();
        job.run();
        job.run();
        assertThat(state(referred)).isEqualTo("rewarded");
        assertThat(active(referrer)).isEqualTo(110);
        assertThat(active(referred)).isEqualTo(100);
        assertThat(CustomersForTests.asked())
                .anyMatch(body ->
                        body.contains(referred.toString()) && body.contains(referrer.toString()));
        // A return afterwards takes them back.
        SalesTopic.send(
                referred, Tills.back("back of " + referred, sale, START.plus(Duration.ofDays(30))));
        SalesTopic.awaitActive(referred, 0);
        job.run();
        job.run();
        assertThat(state(referred)).isEqualTo("taken-back");
        assertThat(active(referrer)).isEqualTo(10);
    }

    @Test
    void what_came_back_in_time_brings_nothing() {
        brought();
        CustomersForTests.say(referred, "unrelated");
        SalesTopic.send(referred, Tills.back("back of " + referred, sale, START.plusSeconds(60)));
        TestClock.set(START.plus(Duration.ofDays(31)));
        SalesTopic.awaitActive(referred, 0);
        job.run();
        assertThat(state(referred)).isEqualTo("named");
        assertThat(active(referrer)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"related, same-household", "unknown, not-known"})
    void a_household_waits_for_somebody_to_look(String word, String reason) {
        brought();
        CustomersForTests.say(referred, word);
        windowEnds();
        job.run();
        assertThat(state(referred)).isEqualTo("held");
        assertThat(active(referrer)).isEqualTo(10);
        waiting()
                .body("items.referralId", hasItem(referred.toString()))
                .body(
                        "items.find { it.referralId == '%s' }.reason".formatted(referred),
                        equalTo(reason));
        decide(referred, "approval", Tokens.of("associate")).then().statusCode(403);
        decide(referred, "approval", MANAGER)
                .then()
                .statusCode(200)
                .body("state", equalTo("rewarded"));
        decide(referred, "approval", MANAGER).then().statusCode(200);
        assertThat(active(referrer)).isEqualTo(110);
        waiting().body("items.referralId", not(hasItem(referred.toString())));
        decide(referred, "rejection", MANAGER).then().statusCode(200);
        assertThat(active(referrer)).isEqualTo(10);
    }

    private static ValidatableResponse waiting() {
        return given().auth()
                .oauth2(MANAGER)
                .queryParam("limit", 200)
                .get("/v1/referrals/waiting")
                .then()
                .statusCode(200);
    }

    @Test
    void a_question_without_an_answer_waits_and_then_somebody_has_to_look() {
        brought();
        windowEnds();
        job.run();
        assertThat(state(referred)).isEqualTo("due");
        TestClock.set(START.plus(Duration.ofDays(30)).plus(Duration.ofHours(2)));
        job.run();
        waiting()
                .body(
                        "items.find { it.referralId == '%s' }.reason".formatted(referred),
                        equalTo("not-answered"));
        decide(referred, "approval", MANAGER).then().statusCode(200);
        assertThat(active(referrer)).isEqualTo(110);
    }

    @Test
    void a_code_is_found_however_it_is_written_and_is_of_one_member() {
        buy(referrer, Tills.sale("own of " + referrer, START, 10), 10);
        String code = code(referrer);
        assertThat(code(referrer)).isEqualTo(code);
        name(referred, "AAAA-AAAA-AAAA", Tokens.client(referred))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/code-unknown"));
        name(referrer, code, Tokens.client(referrer))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-referral"));
        name(referred, code, Tokens.client(referrer)).then().statusCode(403);
        name(referred, code.replace("-", "").toLowerCase(Locale.ROOT), MANAGER)
                .then()
                .statusCode(200);
        name(referred, code, MANAGER).then().header("Idempotent-Replayed", "true");
        given().auth()
                .oauth2(MANAGER)
                .get("/v1/accounts/%s/referral".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404);
        decide(UUID.randomUUID(), "approval", MANAGER).then().statusCode(404);
    }

    @Test
    void of_many_who_decide_at_a_time_one_gives_the_points() throws Exception {
        brought();
        CustomersForTests.say(referred, "unrelated");
        windowEnds();
        Callable<Boolean> run =
                () -> {
                    job.run();
                    return decide(referred, "approval", MANAGER).statusCode() == 200;
                };
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> run).toList());
        }
        assertThat(active(referrer)).isEqualTo(110);
    }
}

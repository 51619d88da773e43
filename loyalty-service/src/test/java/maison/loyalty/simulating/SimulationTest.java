package maison.loyalty.simulating;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.Programmes;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.loyalty.simulating.Simulation.State;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a draft would have done to those who bought from the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SimulationTest {

    private static final Instant BOUGHT = START.minus(Duration.ofDays(9));

    @Inject Programmes programmes;
    @Inject Simulations simulations;
    @Inject Jdbi jdbi;

    private final UUID draft = UUID.randomUUID();
    private final String address = "/v1/programme/drafts/" + draft;
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static RequestSpecification staff() {
        return given().auth().oauth2(Tokens.of("manager")).contentType("application/json");
    }

    private void write(String rules) {
        staff().body(rules).put(address).then().statusCode(201).body("flaws", empty());
    }

    private String live() {
        String rules =
                Objects.requireNonNull(programmes.rules(programmes.published(), "jewellery-1"));
        return "{\"version\":\"same-%s\",%s".formatted(draft, rules.substring(1));
    }

    private JsonPath simulate(String body) {
        String id =
                staff().body(body)
                        .post(address + "/simulations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getString("simulationId");
        String simulation = address + "/simulations/" + id;
        SalesTopic.until(() -> staff().get(simulation).then().body("state", equalTo("done")));
        return staff().get(simulation).jsonPath();
    }

    private Sale buy(int dollars) {
        Sale sale = Tills.sale("sale of " + customer, BOUGHT, dollars);
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, dollars);
        return sale;
    }

    /// Over everything that the tests before left in the database.
    @Test
    void the_rules_that_are_in_force_make_no_difference_to_anybody() {
        Sale sale = buy(600);
        SalesTopic.send(customer, Tills.back("back of " + customer, sale, START));
        SalesTopic.awaitActive(customer, 0);
        SalesTopic.send(customer, Tills.sale("other of " + customer, START, 700));
        SalesTopic.awaitActive(customer, 700);
        write(live());
        JsonPath done = simulate("{}");
        assertThat(done.getMap("report.draft")).isEqualTo(done.getMap("report.live"));
        assertThat(done.getList("report.months.live"))
                .isEqualTo(done.getList("report.months.draft"))
                .isNotEmpty();
        assertThat(done.getList("report.winners")).isEmpty();
        assertThat(done.getList("report.losers")).isEmpty();
        assertThat(done.getList("report.moves")).isNotEmpty();
        assertThat(done.getLong("report.up") + done.getLong("report.down")).isZero();
        assertThat(done.getDouble("report.certainty.share")).isEqualTo(1);
        assertThat(done.getLong("report.certainty.countedOtherwise")).isZero();
        assertThat(done.getLong("progress.accountsDone"))
                .isEqualTo(done.getLong("report.certainty.accounts"));
        staff().get(
                        address
                                + "/simulations/"
                                + done.getString("simulationId")
                                + "/members/"
                                + customer)
                .then()
                .statusCode(200)
                .body("live.active", equalTo(700))
                .body("draft.active", equalTo(700))
                .body("live.tier", equalTo("bronze"))
                .body("lost", empty());
    }

    @Test
    void a_draft_is_shown_beside_what_is_in_force() {
        buy(600);
        write(
                LifecycleExamples.RULES
                        .replace("jewellery-2", "other-" + draft)
                        .replace("\"USD\": 1,", "\"USD\": 2,"));
        JsonPath done = simulate("{}");
        assertThat(done.getString("hash"))
                .isEqualTo(staff().get(address).jsonPath().getString("hash"));
        assertThat(done.getLong("report.draft.liability"))
                .isLessThan(done.getLong("report.live.liability"));
        assertThat(done.getList("report.losers")).hasSizeBetween(1, 10);
        String member =
                address + "/simulations/" + done.getString("simulationId") + "/members/" + customer;
        staff().get(member)
                .then()
                .body("live.active", equalTo(600))
                .body("draft.active", equalTo(300))
                .body("lots.live.earned", contains(600))
                .body("lots.draft.earned", contains(300));
        // What is bought later is not of this simulation.
        SalesTopic.send(customer, Tills.sale("later of " + customer, BOUGHT, 50));
        SalesTopic.awaitActive(customer, 650);
        staff().get(member).then().body("live.active", equalTo(600));
        staff().get(member + "0").then().statusCode(404);

        JsonPath since = simulate("{\"from\":\"%s\"}".formatted(START));
        staff().get(
                        address
                                + "/simulations/"
                                + since.getString("simulationId")
                                + "/members/"
                                + customer)
                .then()
                .body("draft.active", equalTo(650));
        staff().body("{\"from\":\"%s\"}".formatted(START.plusSeconds(1)))
                .post(address + "/simulations")
                .then()
                .statusCode(400);
    }

    @Test
    void one_runs_at_a_time_and_one_that_was_left_behind_has_failed() {
        write(live());
        UUID left = running();
        try (Handle elsewhere = jdbi.open()) {
            elsewhere.execute("select pg_advisory_lock(?)", Simulator.LOCK);
            staff().body("{}")
                    .post(address + "/simulations")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/simulation-running"))
                    .body("simulationId", equalTo(left.toString()));
            staff().get(address + "/simulations/" + left)
                    .then()
                    .body("state", equalTo("running"))
                    .body("report", nullValue());
            elsewhere.execute("select pg_advisory_unlock(?)", Simulator.LOCK);
        }
        simulate("{}");
        staff().get(address + "/simulations/" + left).then().body("state", equalTo("failed"));
        staff().get(address + "/simulations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
    }

    private UUID running() {
        var id = UUID.randomUUID();
        simulations.insert(
                new Simulation(
                        id,
                        draft,
                        "0",
                        "{}",
                        0,
                        null,
                        START,
                        1,
                        "manager-1",
                        State.RUNNING,
                        START,
                        0,
                        0,
                        9,
                        0,
                        null));
        return id;
    }

    @Test
    void one_that_is_cancelled_does_not_go_on() {
        write(live());
        UUID id = running();
        assertThat(simulations.progress(id, 3, 6, 1_500)).isTrue();
        staff().get(address + "/simulations/" + id)
                .then()
                .body("progress.accountsDone", equalTo(3))
                .body("progress.perSecond", equalTo(2))
                .body("progress.secondsLeft", equalTo(3));
        staff().delete(address + "/simulations/" + id).then().statusCode(204);
        assertThat(simulations.progress(id, 4, 8, 2_000)).isFalse();
        simulations.end(id, State.CANCELLED, null, null);
        staff().get(address + "/simulations/" + id)
                .then()
                .body("state", equalTo("cancelled"))
                .body("progress.secondsLeft", nullValue());
        staff().delete(address + "/simulations/" + UUID.randomUUID()).then().statusCode(404);
    }
}

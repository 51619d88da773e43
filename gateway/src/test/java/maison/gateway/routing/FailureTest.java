package maison.gateway.routing;

import static maison.gateway.routing.ProxyRoutesTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import maison.gateway.limiting.Breakers;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import maison.gateway.testing.Raw;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class FailureTest {

    private static final int CALLS_MIN = 20;

    @Inject Breakers breakers;

    @Test
    void answers_bad_gateway_for_a_dead_service_then_leaves_it_alone() {
        for (int call = 0; call < CALLS_MIN; call++) {
            problem(call("dead", "/api/analytics/v1/echo"), 502, "service-unreachable");
        }
        leavesAlone("dead", "/api/analytics/v1/echo");
    }

    @Test
    void answers_gateway_timeout_for_a_service_that_says_nothing() {
        problem(
                Caller.as("slow.terminal").get("/api/notification/v1/slow").then(),
                504,
                "service-too-slow");
    }

    @Test
    void opens_on_bad_gateways_of_the_service_and_closes_when_it_is_well_again() {
        for (int call = 0; call < CALLS_MIN; call++) {
            // Earlier tests' calls may stand in the window too, so it may open before the last one.
            call("ill", "/api/loyalty/v1/status/503").statusCode(503);
        }
        leavesAlone("ill", "/api/loyalty/v1/status/503");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    call("well", "/api/loyalty/v1/echo").statusCode(200);
                    assertThat(breakers.of("loyalty").getState()).isEqualTo(State.CLOSED);
                });
    }

    @Test
    void does_not_hold_a_caller_s_hanging_up_against_the_service() {
        var token = Caller.token("impatient.terminal");
        var before = Caller.calls("slow");
        for (int call = 0; call < CALLS_MIN + 5; call++) {
            try (var raw = Raw.connect()) {
                raw.send(
                        new String[] {
                            "GET /api/appointment/v1/slow HTTP/1.1",
                            "Authorization: Bearer " + token
                        });
                var expected = before + call + 1;
                await().until(() -> Caller.calls("slow") >= expected);
            }
        }
        var metrics = breakers.of("appointment").getMetrics();
        assertThat(metrics.getNumberOfFailedCalls()).isZero();
        Caller.as("patient.terminal").get("/api/appointment/v1/echo").then().statusCode(200);
    }

    @Test
    void repeats_a_read_when_the_connection_was_stale() {
        Caller.as("stale.terminal")
                .get("/api/customer/v1/flaky/read")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"));
        assertThat(Caller.calls("flakyread")).isEqualTo(3);
    }

    @Test
    void never_repeats_a_write() {
        problem(
                Caller.as("stale.terminal").body("{}").post("/api/customer/v1/flaky/write").then(),
                502,
                "service-unreachable");
        assertThat(Caller.calls("flakywrite")).isEqualTo(1);
    }

    @Test
    void cuts_the_answer_off_where_the_service_did() {
        assertThatThrownBy(() -> Caller.as("half.terminal").get("/api/customer/v1/half").asString())
                .hasMessageContaining("Premature end");
    }

    /// The rest may be over before the next call on a slow machine; the trial then fails, and the
    /// service rests again.
    private static void leavesAlone(String client, String path) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        problem(call(client, path), 503, "service-resting")
                                .header("Retry-After", "1"));
    }

    private static ValidatableResponse call(String client, String path) {
        return Caller.as(client + ".terminal").get(path).then();
    }
}

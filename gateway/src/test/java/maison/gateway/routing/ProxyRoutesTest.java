package maison.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class ProxyRoutesTest {

    private static final String TILL = "routes.terminal";

    @ParameterizedTest
    @ValueSource(strings = {"customer", "purchase", "loyalty", "appointment", "notification"})
    void sends_each_service_its_own_addresses(String service) {
        Caller.as(TILL)
                .urlEncodingEnabled(false)
                .get("/api/" + service + "/v1/echo/7?q=a%20b&x=1")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/v1/echo/7?q=a%20b&x=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customersX",
                "/api/customerX/v1/echo",
                "/api/customer/v1X/echo",
                "/api/customer/v2/echo",
                "/api/customer",
                "/api",
                "/api/",
                "/API/customer/v1/echo",
                "/openapi/nobody",
                "/api/customer/q/metrics"
            })
    void refuses_what_is_not_in_the_table(String path) {
        problem(Caller.as(TILL).get(path).then(), 404, "no-such-address");
    }

    @Test
    void passes_a_body_through() {
        Caller.as(TILL)
                .contentType(ContentType.JSON)
                .body("x".repeat(100_000))
                .post("/api/customer/v1/echo")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("bytes", equalTo(100_000));
    }

    @Test
    void passes_the_service_s_own_problems_through() {
        Caller.as(TILL).get("/api/customer/v1/status/422").then().statusCode(422);
        Caller.as(TILL).get("/api/customer/v1/status/500").then().statusCode(500);
        for (var bodiless : new int[] {204, 304}) {
            Caller.as(TILL)
                    .get("/api/customer/v1/status/" + bodiless)
                    .then()
                    .statusCode(bodiless)
                    .header("Transfer-Encoding", (String) null);
        }
        Caller.as(TILL).head("/api/customer/v1/echo").then().statusCode(200);
    }

    @Test
    void lets_nobody_in_without_a_token() {
        var answer = given().get("/api/customer/v1/echo").then();
        problem(answer, 401, "not-signed-in").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refuses_a_forged_token() {
        var token = Caller.token(TILL);
        var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        problem(
                given().auth().oauth2(forged).get("/api/customer/v1/echo").then(),
                401,
                "not-signed-in");
        problem(
                given().header("Authorization", "Basic YTpi").get("/api/customer/v1/echo").then(),
                401,
                "not-signed-in");
    }

    @Test
    void refuses_a_token_made_for_another_house() {
        problem(
                Caller.as("stranger.terminal").get("/api/customer/v1/echo").then(),
                401,
                "not-signed-in");
    }

    @Test
    void keeps_the_event_feed_for_machines_that_may_read_it() {
        problem(Caller.as(TILL).get("/api/customer/v1/events").then(), 403, "role-missing");
    }

    @Test
    void lets_a_till_send_what_it_sold_offline_in_bulk() {
        Caller.as(TILL)
                .body("x")
                .post("/api/purchase/v1/bulk")
                .then()
                .statusCode(200)
                .body(equalTo("{\"bytes\":1}"));
    }

    @Test
    void shows_an_order_s_status_to_whoever_has_the_link_and_nothing_else_of_the_order() {
        given().get("/api/purchase/v1/order-status/abc-_1")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/v1/order-status/abc-_1"));
        problem(given().get("/api/purchase/v1/orders/7").then(), 401, "not-signed-in");
        problem(given().get("/api/purchase/v1/order-statusX").then(), 401, "not-signed-in");
        problem(given().get("/api/customer/v1/order-status/abc").then(), 401, "not-signed-in");
    }

    @Test
    void strips_what_a_caller_could_pose_with() {
        Caller.as(TILL)
                .header("Cookie", "q_session=x; other=y")
                .header("X-User", "admin")
                .header("X-Roles", "admin")
                .header("X-Tenant", "other")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Request-Id", "chosen-by-caller")
                .header("X-Correlation-Id", "till-4711-0001")
                .header("X-Kept", "kept")
                .get("/api/customer/v1/echo")
                .then()
                .statusCode(200)
                .header("X-Request-Id", not(equalTo("chosen-by-caller")))
                .header("X-Correlation-Id", "till-4711-0001")
                .body("headers", not(hasKey("cookie")))
                .body("headers", not(hasKey("x-user")))
                .body("headers", not(hasKey("x-roles")))
                .body("headers", not(hasKey("x-tenant")))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-forwarded-prefix")))
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", startsWith("127.0.0.1:"))
                .body("headers.x-request-id", not(emptyOrNullString()))
                .body("headers.x-correlation-id", equalTo("till-4711-0001"))
                .body("headers.authorization", startsWith("Bearer "))
                .body("headers.traceparent", not(emptyOrNullString()))
                .body("headers.traceparent.length()", equalTo(55))
                .body("headers.x-kept", equalTo("kept"));
    }

    @Test
    void lets_nothing_of_the_service_s_own_edge_out() {
        Caller.as(TILL)
                .get("/api/customer/v1/chatty")
                .then()
                .statusCode(200)
                .header("Set-Cookie", (String) null)
                .header("Server", (String) null)
                .header("X-Request-Id", not(equalTo("not-yours")))
                .header("Content-Security-Policy", startsWith("default-src 'self'"))
                .header("Cache-Control", "no-store")
                .header("ETag", "\"7\"");
    }

    @Test
    void refuses_a_body_larger_than_its_address_takes() {
        var body = new byte[1024 * 1024 + 1];
        problem(
                Caller.as(TILL).body(body).post("/api/customer/v1/echo").then(),
                413,
                "body-too-large");
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("requestId", equalTo(answer.extract().header("X-Request-Id")));
    }
}

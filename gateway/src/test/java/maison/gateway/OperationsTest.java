package maison.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class OperationsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management = URI.create("");

    @Test
    void is_ready_although_a_service_is_down_and_says_which() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.customer", equalTo("reachable"));
    }

    @Test
    void counts_by_route_and_never_by_id() {
        Caller.as("counted.terminal").get("/api/customer/v1/echo/id-4711").then().statusCode(200);
        Caller.as("counted.terminal").get("/api/customerX/id-4712").then().statusCode(404);
        given().accept("text/html").get("/customers/id-4713").then().statusCode(200);
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics)
                .contains("gateway_requests_seconds_count{")
                .containsPattern("gateway_requests.*route=\"api\",service=\"customer\"")
                .contains("gateway_breaker_open{service=\"customer\"} 0.0")
                .containsPattern("http_server_requests.*uri=\"/api/\\{service}/\\{address}\"")
                .doesNotContain("id-4711", "id-4712", "id-4713");
    }
}

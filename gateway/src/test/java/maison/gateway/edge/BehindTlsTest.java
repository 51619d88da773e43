package maison.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import maison.gateway.testing.Browser;
import maison.gateway.testing.House;
import maison.gateway.testing.Raw;
import org.junit.jupiter.api.Test;

/// The gateway behind an edge that ends TLS, whose forwarded headers it trusts.
@QuarkusTest
@QuarkusTestResource(House.class)
@TestProfile(BehindTlsTest.Edge.class)
class BehindTlsTest {

    public static final class Edge implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("MAISON_BEHIND_TLS", "true", "MAISON_TRUSTED_PROXIES", "127.0.0.1");
        }
    }

    @Test
    void believes_the_edge_about_the_caller() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "maison.example")
                .get("/openapi/customer")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", "max-age=31536000")
                .body("headers.x-forwarded-for", equalTo("203.0.113.7"))
                .body("headers.x-forwarded-proto", equalTo("https"))
                .body("headers.x-forwarded-host", equalTo("maison.example"));
    }

    @Test
    void believes_nobody_else() {
        try (var raw = Raw.connectFrom("127.0.0.9")) {
            raw.send(
                    new String[] {"GET /openapi/customer HTTP/1.1"},
                    "X-Forwarded-For: 203.0.113.7",
                    "X-Forwarded-Proto: https",
                    "Connection: close");
            assertThat(raw.rest())
                    .contains("\"x-forwarded-for\":\"127.0.0.9\"")
                    .contains("\"x-forwarded-proto\":\"http\"")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void signs_in_over_https_with_secure_cookies() {
        try (var browser = Browser.stepping()) {
            var answer = browser.get("/auth/login", "X-Forwarded-Proto", "https");
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https%3A%2F%2F");
            assertThat(Browser.cookieLines(answer)).allMatch(line -> line.contains("Secure"));
        }
    }
}

package maison.gateway.limiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import maison.gateway.testing.Raw;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class RateLimitsTest {

    private static final int PATIENCE = 500;
    private static final String ECHO = "/api/customer/v1/echo";

    @Test
    void slows_one_caller_down_and_no_other() {
        var greedy = Caller.token("greedy.terminal");
        var refused =
                Stream.generate(() -> io.restassured.RestAssured.given().auth().oauth2(greedy))
                        .limit(PATIENCE)
                        .map(request -> request.get(ECHO))
                        .filter(answer -> answer.statusCode() == 429)
                        .findFirst()
                        .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("RateLimit-Limit", "80")
                .header("RateLimit-Remaining", "0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isPositive();
        Caller.as("modest.terminal").get(ECHO).then().statusCode(200);
    }

    @Test
    void slows_an_address_down_whose_tokens_are_never_valid() {
        assertThat(IntStream.range(0, PATIENCE).mapToObj(this::stranger))
                .anyMatch(answer -> answer.startsWith("HTTP/1.1 429"));
        assertThat(from("127.0.0.10", "X-Nothing: 1")).startsWith("HTTP/1.1 401");
    }

    /// Pretends to be somebody else each time, which must not help.
    private String stranger(int number) {
        return from("127.0.0.9", "X-Forwarded-For: 10.0.0." + number);
    }

    private static String from(String address, String header) {
        try (var raw = Raw.connectFrom(address)) {
            raw.send(new String[] {"GET " + ECHO + " HTTP/1.1"}, header, "Connection: close");
            return raw.rest();
        }
    }
}

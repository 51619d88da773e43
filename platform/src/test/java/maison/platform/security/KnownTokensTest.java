package maison.platform.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// What is remembered of a token gives nobody more than the token itself.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class KnownTokensTest {

    private static final String UNKNOWN_COUNTER = "/v1/counters/" + UUID.randomUUID();

    @Test
    void a_known_token_ends_when_it_expires() {
        // The service's first request ever takes seconds; the token's time is not for that.
        get(Tokens.of("associate"), 404);
        String token = Tokens.until(Instant.now().plusSeconds(8), "associate");
        for (int i = 0; i < 2; i++) {
            get(token, 404);
        }
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> get(token, 401));
    }

    @Test
    void a_token_that_only_resembles_a_known_one_is_refused() {
        String token = Tokens.of("associate");
        get(token, 404);
        get(token + "A", 401);
        get(token.substring(0, token.length() - 4) + "AAAA", 401);
        get(token, 404);
    }

    @Test
    void each_token_keeps_its_own_roles() {
        String associate = Tokens.of("associate");
        String client = Tokens.client(UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            get(associate, 404);
            get(client, 403);
        }
    }

    private static void get(String token, int status) {
        given().auth().oauth2(token).get(UNKNOWN_COUNTER).then().statusCode(status);
    }
}

package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How things stood at a moment.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
@QuarkusTestResource(LoyaltyForTests.class)
class MomentTest {

    private static final String ACCOUNT =
            """
            {"customerId":"x","version":7,"ruleVersion":"jewellery-1",
             "balance":{"pending":0,"active":1200,"held":0,"debt":0,"spent":5,"expired":0},
             "tier":{"name":"silver","since":"2026-03-14T11:30:00Z","benefits":[]},"lots":[]}
            """;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
        LoyaltyForTests.answer(200, ACCOUNT);
    }

    private ValidatableResponse state(String token, Instant at) {
        return Calls.with(token)
                .get("/v1/customers/%s/timeline/state?at=%s".formatted(id, at))
                .then();
    }

    @Test
    void profile_account_and_measurements_are_those_of_the_moment() {
        var before = Instant.now();
        Calls.as("associate")
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":{\"given\":\"Laila\"}}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
        var token = Tokens.of("associate");
        state(token, before)
                .statusCode(200)
                .body("profile.name.given", equalTo("Layla"))
                .body("loyalty.tier.name", equalTo("silver"))
                .body("loyalty.balance.active", equalTo(1200))
                .body("stage.stage", equalTo("discovered"))
                .body("measurements", empty())
                .body("missing", hasSize(1))
                .body("missing[0].part", equalTo("measurements"))
                .body("missing[0].reason", equalTo("none-then"));
        var asked = LoyaltyForTests.ASKED.getLast();
        assertThat(URLDecoder.decode(asked.path(), StandardCharsets.UTF_8))
                .isEqualTo("/v1/accounts/%s?at=%s".formatted(id, before));
        assertThat(asked.authorization()).isEqualTo("Bearer " + token);
        state(token, Instant.now()).body("profile.name.given", equalTo("Laila"));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("state"));
    }

    @Test
    void what_is_missing_is_named() {
        var now = Instant.now();
        LoyaltyForTests.answer(404, "{}");
        state(Tokens.of("associate"), now)
                .body("loyalty", nullValue())
                .body("missing.part", contains("loyalty", "measurements"))
                .body("missing.reason", contains("none-then", "none-then"));
        LoyaltyForTests.answer(503, "{}");
        state(Tokens.of("associate"), now).body("missing[0].reason", equalTo("no-answer"));
        LoyaltyForTests.answer(200, "{}");
        state(Tokens.of("associate"), now).body("missing[0].reason", equalTo("no-answer"));
        state(Tokens.of("artisan"), now)
                .statusCode(200)
                .body("profile.phones", nullValue())
                .body("missing[0].reason", equalTo("not-for-you"));
    }

    @Test
    void nobody_sees_another_and_nobody_is_seen_before_they_were_known() {
        var now = Instant.now();
        state(Tokens.client(id), now).statusCode(200);
        state(Tokens.client(UUID.randomUUID()), now).statusCode(403);
        state(Tokens.of("marketer"), now).statusCode(403);
        state(Tokens.of("associate"), Instant.parse("2001-01-01T00:00:00Z")).statusCode(404);
        Calls.erase(id).statusCode(200);
        state(Tokens.of("associate"), now).statusCode(410);
    }
}

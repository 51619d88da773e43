package maison.customer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where a customer is on their way, since when and why, by the definition that was in effect.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class JourneyTest {

    // Before anything that a test publishes, so the shipped definition holds.
    private static final Instant THEN = Instant.parse("2026-06-01T00:00:00Z");

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private ValidatableResponse journey(Instant at) {
        return Calls.as("associate").get("/v1/customers/%s/journey?at=%s".formatted(id, at)).then();
    }

    private void bought(UUID sale, String at) {
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.completed.v1",
                        id,
                        data ->
                                data.put("saleId", sale.toString())
                                        .put("customerId", id.toString())
                                        .put("occurredAt", at)));
    }

    @Test
    void the_stage_says_since_when_why_and_what_follows() {
        bought(UUID.randomUUID(), "2025-01-01T12:00:00Z");
        bought(UUID.randomUUID(), "2025-02-01T12:00:00Z");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        journey(THEN)
                                .statusCode(200)
                                .body(
                                        "history.stage",
                                        contains("first-purchase", "repeat", "lapsing")));
        journey(THEN)
                .body("stage", equalTo("lapsing"))
                .body("titles.ar", equalTo("يبتعد"))
                .body("since", equalTo("2026-02-01T12:00:00Z"))
                .body("definitionVersion", equalTo(0))
                .body("because[0].condition.metric", equalTo("daysSincePurchase"))
                .body("because[0].value", equalTo(484))
                .body("ruledOut", empty());
        journey(Instant.parse("2025-03-01T00:00:00Z"))
                .body("stage", equalTo("repeat"))
                .body("ruledOut.stage", contains("lapsing", "won-back", "loyal"))
                .body("ruledOut[0].failed[0].value", equalTo(27))
                .body("next.stage", equalTo("lapsing"))
                .body("next.at", equalTo("2026-02-01T12:00:00Z"));
        journey(Instant.parse("2001-01-01T00:00:00Z")).statusCode(404);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("journey"));
    }

    @Test
    void what_was_brought_back_as_a_whole_was_not_bought() {
        var sale = UUID.randomUUID();
        bought(sale, "2026-03-01T12:00:00Z");
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.lines-returned.v1",
                        id,
                        data -> {
                            data.put("saleId", sale.toString())
                                    .put("customerId", id.toString())
                                    .put("returnId", UUID.randomUUID().toString())
                                    .put("occurredAt", "2026-03-05T12:00:00Z");
                            data.withObject("/total").put("amount", "1260.00");
                        }));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        journey(THEN)
                                .body("history.stage", contains("first-purchase", "discovered")));
    }

    @Test
    void a_definition_is_checked_as_a_whole_and_never_changes_the_past() {
        Calls.as("manager")
                .body(
                        """
                        {"stages":[
                          {"code":"a","titles":{"en":"A"},"when":[]},
                          {"code":"a","titles":{"en":"B"},
                           "when":[{"metric":"visits"},{"metric":"purchases","atLeast":3,"below":2}]}]}
                        """)
                .put("/v1/journey/definition")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/stages/0/when",
                                "/stages/1/code",
                                "/stages/1/when",
                                "/stages/1/when/0",
                                "/stages/1/when/1/below"));
        String stages =
                """
                "stages":[
                  {"code":"client-%s","titles":{"en":"Client"},
                   "when":[{"metric":"purchases","atLeast":1}]},
                  {"code":"discovered","titles":{"en":"Discovered"}}]}
                """
                        .formatted(id.toString().substring(0, 8));
        Calls.as("manager")
                .body("{\"effectiveFrom\":\"2026-01-01T00:00:00Z\"," + stages)
                .put("/v1/journey/definition")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveFrom"));
        String tag =
                Calls.as("associate")
                        .get("/v1/journey/definition")
                        .then()
                        .statusCode(200)
                        .body("versions[0].stages[0].code", equalTo("lapsing"))
                        .extract()
                        .header("ETag");
        Calls.as("manager")
                .header("If-Match", tag)
                .body("{\"effectiveFrom\":\"2999-01-01T00:00:00Z\"," + stages)
                .put("/v1/journey/definition")
                .then()
                .statusCode(200)
                .body("inEffect", equalTo(false));
        Calls.as("manager")
                .header("If-Match", tag)
                .body("{" + stages)
                .put("/v1/journey/definition")
                .then()
                .statusCode(412);
        journey(Instant.parse("2999-06-01T00:00:00Z"))
                .body("stage", equalTo("discovered"))
                .body("ruledOut[0].stage", equalTo("client-" + id.toString().substring(0, 8)));
    }

    @Test
    void only_who_serves_clients_sees_it_and_only_who_answers_for_it_defines_it() {
        for (String role : new String[] {"marketer", "artisan", "analyst", "terminal"}) {
            Calls.as(role).get("/v1/customers/" + id + "/journey").then().statusCode(403);
        }
        Calls.with(Tokens.client(id))
                .get("/v1/customers/" + id + "/journey")
                .then()
                .statusCode(403);
        Calls.as("associate").body("{}").put("/v1/journey/definition").then().statusCode(403);
        Calls.erase(id).statusCode(200);
        Calls.as("associate").get("/v1/customers/" + id + "/journey").then().statusCode(410);
    }
}

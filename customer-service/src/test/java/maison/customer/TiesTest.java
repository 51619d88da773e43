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
import jakarta.inject.Inject;
import java.util.UUID;
import maison.customer.family.RelationRecords;
import maison.platform.sealing.Vault;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Households, relations, and who may know what of whom.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class TiesTest {

    private static final String SON =
            """
            {"kind":"child","person":{"name":"Omar","occasions":[{"what":"birthday","on":"2012-05-04"}]},
             "weMayKnow":["occasions","sizes"]}
            """;

    @Inject Vault vault;

    private final UUID relation = UUID.randomUUID();
    private UUID layla = new UUID(0, 0);
    private UUID karim = new UUID(0, 0);

    @BeforeEach
    void register() {
        layla = CounterTest.somebody("Layla", CounterTest.phone(), "");
        karim = CounterTest.somebody("Karim", CounterTest.phone(), "");
    }

    private static ValidatableResponse relate(UUID customer, UUID relation, String body) {
        return Calls.as("associate")
                .body(body)
                .put("/v1/customers/%s/relations/%s".formatted(customer, relation))
                .then();
    }

    private static ValidatableResponse restate(
            UUID customer, UUID relation, String tag, String body) {
        return Calls.as("associate")
                .header("If-Match", tag)
                .body(body)
                .put("/v1/customers/%s/relations/%s".formatted(customer, relation))
                .then();
    }

    private static String to(UUID other, String kind) {
        return "{\"kind\":\"%s\",\"customerId\":\"%s\",\"theyMayKnow\":[\"occasions\"]}"
                .formatted(kind, other);
    }

    private static ValidatableResponse relations(UUID customer) {
        return Calls.as("associate")
                .get("/v1/customers/" + customer + "/relations")
                .then()
                .statusCode(200);
    }

    private static String word(UUID one, UUID other) {
        return Calls.as("service")
                .body("{\"one\":\"%s\",\"other\":\"%s\"}".formatted(one, other))
                .post("/v1/customers/relation")
                .then()
                .statusCode(200)
                .extract()
                .path("relation");
    }

    private static ValidatableResponse join(UUID household, UUID customer) {
        return Calls.as("associate")
                .put("/v1/households/%s/members/%s".formatted(household, customer))
                .then();
    }

    @Test
    void both_ends_have_it_each_its_own_way() {
        relate(layla, relation, to(karim, "child")).statusCode(201).header("ETag", "\"1\"");
        relate(layla, relation, to(karim, "child"))
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        relate(layla, relation, to(karim, "spouse")).statusCode(409);
        relations(layla)
                .body("items.kind", contains("child"))
                .body("items[0].customerId", equalTo(karim.toString()))
                .body("items[0].theyMayKnow", contains("occasions"))
                .body("items[0].weMayKnow", empty())
                .body("items[0].inverse", equalTo(false));
        relations(karim)
                .body("items.kind", contains("parent"))
                .body("items[0].customerId", equalTo(layla.toString()))
                .body("items[0].theyMayKnow", empty())
                .body("items[0].weMayKnow", contains("occasions"))
                .body("items[0].inverse", equalTo(true));
    }

    @Test
    void a_client_sees_what_stands_on_their_own_record() {
        relate(layla, relation, to(karim, "gift-recipient")).statusCode(201);
        Calls.with(Tokens.client(layla))
                .get("/v1/customers/" + layla + "/relations")
                .then()
                .body("items", hasSize(1));
        Calls.with(Tokens.client(karim))
                .get("/v1/customers/" + karim + "/relations")
                .then()
                .statusCode(200)
                .body("items", empty());
        Calls.with(Tokens.client(karim))
                .get("/v1/customers/" + layla + "/relations")
                .then()
                .statusCode(403);
    }

    @Test
    void somebody_who_is_no_customer_may_become_one() {
        relate(layla, relation, SON).statusCode(201);
        relations(layla)
                .body("items[0].person.name", equalTo("Omar"))
                .body("items[0].person.occasions[0].on", equalTo("2012-05-04"))
                .body("items[0].customerId", nullValue());
        restate(layla, relation, "\"1\"", to(karim, "child")).statusCode(200);
        relations(layla)
                .body("items[0].customerId", equalTo(karim.toString()))
                .body("items[0].person", nullValue());
        restate(layla, relation, "\"1\"", to(karim, "child")).statusCode(412);
        restate(layla, relation, "\"2\"", SON)
                .statusCode(409)
                .body("type", equalTo("/problems/other-end-fixed"));
    }

    @Test
    void with_the_relation_goes_what_was_known_of_somebody_who_is_no_customer() {
        relate(layla, relation, SON).statusCode(201);
        UUID stream = RelationRecords.streamOf(layla, relation);
        assertThat(vault.keyFor(stream)).isPresent();
        Calls.as("associate")
                .delete("/v1/customers/%s/relations/%s".formatted(layla, relation))
                .then()
                .statusCode(204);
        assertThat(vault.keyFor(stream)).isEmpty();
        relations(layla).body("items", empty());
        relate(layla, relation, SON)
                .statusCode(409)
                .body("type", equalTo("/problems/relation-gone"));
    }

    @Test
    void with_one_end_goes_what_the_other_knew() {
        relate(layla, relation, to(karim, "spouse")).statusCode(201);
        Calls.erase(karim).statusCode(200).body("erased", hasItem("relations"));
        relations(layla).body("items", empty());
        Calls.as("associate").get("/v1/customers/" + karim + "/relations").then().statusCode(410);
        relate(layla, UUID.randomUUID(), to(karim, "spouse")).statusCode(410);
    }

    @Test
    void what_does_not_fit_is_refused() {
        relate(layla, relation, to(layla, "spouse")).statusCode(422);
        relate(layla, relation, to(UUID.randomUUID(), "spouse")).statusCode(404);
        relate(layla, relation, "{\"kind\":\"spouse\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/customerId"));
        relate(layla, relation, to(karim, "enemy"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        relate(layla, relation, "{\"kind\":\"child\",\"person\":{\"name\":\" \"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/person/name"));
    }

    @Test
    void who_live_together_are_one_household() {
        UUID home = UUID.randomUUID();
        assertThat(word(layla, karim)).isEqualTo("unrelated");
        join(home, layla).statusCode(204);
        join(home, karim).statusCode(204);
        join(home, karim).statusCode(204);
        join(UUID.randomUUID(), karim)
                .statusCode(409)
                .body("type", equalTo("/problems/in-another-household"));
        assertThat(word(layla, karim)).isEqualTo("related");
        Calls.as("associate")
                .get("/v1/customers/" + karim + "/household")
                .then()
                .statusCode(200)
                .body("householdId", equalTo(home.toString()))
                .body("members.customerId", contains(layla.toString(), karim.toString()));
        Calls.as("associate")
                .delete("/v1/households/%s/members/%s".formatted(home, layla))
                .then()
                .statusCode(204);
        assertThat(word(layla, karim)).isEqualTo("unrelated");
        Calls.erase(karim).statusCode(200);
        Calls.as("associate").get("/v1/households/" + home).then().statusCode(404);
        join(home, karim).statusCode(410);
        join(home, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void family_is_related_and_an_assistant_is_not() {
        relate(layla, relation, to(karim, "assistant")).statusCode(201);
        assertThat(word(layla, karim)).isEqualTo("unrelated");
        relate(karim, UUID.randomUUID(), to(layla, "parent")).statusCode(201);
        assertThat(word(layla, karim)).isEqualTo("related");
        assertThat(word(karim, layla)).isEqualTo("related");
    }

    @Test
    void looks_are_logged_for_both_ends() {
        relate(layla, relation, to(karim, "spouse")).statusCode(201);
        relations(layla);
        for (UUID each : new UUID[] {layla, karim}) {
            Calls.as("privacy-officer")
                    .get("/v1/customers/" + each + "/reads")
                    .then()
                    .body("items.operation", hasItem("relations"));
        }
    }
}

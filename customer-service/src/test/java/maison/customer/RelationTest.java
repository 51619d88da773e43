package maison.customer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What another service learns of two customers.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class RelationTest {

    private final String phone = CounterTest.phone();
    private UUID one = new UUID(0, 0);

    @BeforeEach
    void register() {
        one =
                CounterTest.somebody(
                        "Layla",
                        phone,
                        ",\"emails\":[{\"address\":\"%s@maison.example\"}]".formatted(phone));
    }

    private static ValidatableResponse relate(UUID one, UUID other, String role) {
        return Calls.as(role)
                .body("{\"one\":\"%s\",\"other\":\"%s\"}".formatted(one, other))
                .post("/v1/customers/relation")
                .then();
    }

    private static void assertRelation(UUID one, UUID other, String word) {
        relate(one, other, "service").statusCode(200).body("relation", equalTo(word));
        relate(other, one, "service").body("relation", equalTo(word));
    }

    @Test
    void one_phone_or_one_mailbox_is_a_household() {
        assertRelation(one, CounterTest.somebody("Omar", phone, ""), "related");
        UUID mailbox =
                CounterTest.somebody(
                        "Omar",
                        CounterTest.phone(),
                        ",\"emails\":[{\"address\":\"%s@MAISON.example\"}]".formatted(phone));
        assertRelation(one, mailbox, "related");
        assertRelation(one, CounterTest.somebody("Layla", CounterTest.phone(), ""), "unrelated");
    }

    @Test
    void who_left_nothing_or_is_gone_cannot_be_compared() {
        assertRelation(one, UUID.randomUUID(), "unknown");
        assertRelation(one, Calls.registered("{\"name\":{\"given\":\"Omar\"}}"), "unknown");
        UUID gone = CounterTest.somebody("Omar", phone, "");
        Calls.erase(gone).statusCode(200);
        assertRelation(one, gone, "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"associate", "manager", "admin", "terminal", "client"})
    void nobody_but_a_service_may_ask(String role) {
        relate(one, one, role).statusCode(403);
    }

    @Test
    void that_they_were_compared_is_logged() {
        UUID other = CounterTest.somebody("Omar", phone, "");
        assertRelation(one, other, "related");
        Calls.as("privacy-officer")
                .get("/v1/customers/" + one + "/reads")
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("relation"));
    }
}

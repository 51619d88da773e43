package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What to do next for a customer, and why.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class NextStepTest {

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private ValidatableResponse next() {
        return Calls.as("associate").get("/v1/customers/" + id + "/journey/next-step").then();
    }

    @Test
    void a_wish_is_offered_unless_marketing_is_stopped_or_somebody_means_to_give_it() {
        next().statusCode(200).body("next", nullValue()).body("then", empty());
        var wish = UUID.randomUUID();
        Calls.as("associate")
                .body("{\"sku\":\"RING-HALO-18K\",\"priority\":1}")
                .put("/v1/customers/%s/wishes/%s".formatted(id, wish))
                .then()
                .statusCode(201);
        next().body("next.step", equalTo("offer-wish"))
                .body("next.about", equalTo(wish.toString()));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("next-step"));
        var giver = CounterTest.somebody("Karim", CounterTest.phone(), "");
        Calls.as("associate")
                .body(
                        """
                        {"recipientId":"%s","description":"A ring","wishOwner":"%s","wishId":"%s"}
                        """
                                .formatted(id, id, wish))
                .put("/v1/customers/%s/gifts/%s".formatted(giver, UUID.randomUUID()))
                .then()
                .statusCode(201);
        next().body("next", nullValue()).body("heldBack", empty());
    }

    @Test
    void who_stopped_marketing_is_offered_nothing_and_owed_what_was_promised() {
        Calls.as("associate")
                .body("{\"description\":\"Something blue\"}")
                .put("/v1/customers/%s/wishes/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
        Calls.as("associate")
                .body("{\"inForce\":true,\"mechanism\":\"told-in-store\",\"source\":\"store-1\"}")
                .put("/v1/customers/%s/objections/stop-marketing".formatted(id))
                .then()
                .statusCode(200);
        next().body("next", nullValue())
                .body("heldBack.step.step", contains("offer-wish"))
                .body("heldBack.because", contains("marketing-stopped"));
    }

    @Test
    void only_who_serves_clients_is_advised() {
        for (String role : new String[] {"artisan", "marketer", "analyst", "terminal", "client"}) {
            Calls.as(role).get("/v1/customers/" + id + "/journey/next-step").then().statusCode(403);
        }
        Calls.erase(id).statusCode(200);
        next().statusCode(410);
    }
}

package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class ObjectionTest {

    static ValidatableResponse object(UUID id, String kind, boolean inForce) {
        return Calls.as("associate")
                .body(
                        "{\"inForce\":%s,\"mechanism\":\"told-in-store\",\"source\":\"store-1\"}"
                                .formatted(inForce))
                .put("/v1/customers/" + id + "/objections/" + kind)
                .then();
    }

    private static ValidatableResponse toOthers(UUID id, String purpose) {
        return Calls.as("service")
                .body(
                        "{\"purpose\":\"%s\",\"channel\":\"email\",\"recipient\":\"other-company\"}"
                                .formatted(purpose))
                .post("/v1/customers/" + id + "/contact-card")
                .then();
    }

    @Test
    void a_stop_of_all_marketing_counts_before_any_consent_until_it_is_lifted() {
        var id = ConsentTest.layla();
        Calls.consent(id, "marketing", "email", "v1");
        Calls.consent(id, "loyalty", "email", "v1");
        object(id, "stop-marketing", true).statusCode(200);
        object(id, "stop-marketing", true).statusCode(200);
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("marketing-stopped"));
        Calls.contactCard(id, "loyalty", "email").body("decision", equalTo("released"));
        Calls.contactCard(id, "service", "email").body("decision", equalTo("released"));
        object(id, "stop-marketing", false).statusCode(200);
        Calls.contactCard(id, "marketing", "email").body("decision", equalTo("released"));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/objections")
                .then()
                .statusCode(200)
                .body("inForce", empty())
                .body("history.inForce", contains(false, true));
    }

    @Test
    void nothing_goes_to_other_companies_of_who_forbade_to_sell() {
        var id = ConsentTest.layla();
        Calls.consent(id, "marketing", "email", "v1");
        toOthers(id, "marketing").body("decision", equalTo("released"));
        object(id, "do-not-sell", true).statusCode(200);
        toOthers(id, "marketing").body("reason", equalTo("do-not-sell"));
        toOthers(id, "service").body("reason", equalTo("do-not-sell"));
        Calls.contactCard(id, "marketing", "email").body("decision", equalTo("released"));
        Calls.as("admin")
                .get("/v1/customers/" + id + "/releases")
                .then()
                .body(
                        "items.recipient",
                        contains("house", "other-company", "other-company", "other-company"));
    }

    @Test
    void only_customers_object_and_each_for_themselves() {
        object(UUID.randomUUID(), "stop-marketing", true).statusCode(404);
        var id = ConsentTest.layla();
        object(id, "stop-everything", true).statusCode(404);
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/objections")
                .then()
                .statusCode(403);
        Calls.erase(id).statusCode(200);
        object(id, "stop-marketing", true).statusCode(410);
    }
}

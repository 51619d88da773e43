package maison.analytics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// Whatever cannot be answered is a problem document with the right status.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BadInputTest {

    private static final String PROBLEM = "application/problem+json";

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String address :
                new String[] {
                    "/v1/customers/nobody",
                    "/v1/customers/" + UUID.randomUUID(),
                    "/v1/customers/" + UUID.randomUUID() + "/segment/explain",
                    "/v1/customers/" + UUID.randomUUID() + "/segment/explain?segment=rich",
                    "/v1/segments/rich/members",
                    "/v1/models/999999",
                    "/v1/models/latest",
                    "/v1/models/fits/" + UUID.randomUUID(),
                }) {
            as("analyst").get(address).then().statusCode(404).contentType(startsWith(PROBLEM));
        }
    }

    @Test
    void parameters_out_of_bounds_are_refused_by_name() {
        as("analyst")
                .get("/v1/segments/vip/members?limit=201")
                .then()
                .statusCode(400)
                .contentType(startsWith(PROBLEM))
                .body("errors[0].pointer", equalTo("limit"));
        as("analyst").get("/v1/segments/vip/members?after=made-up").then().statusCode(400);
        as("analyst").get("/v1/models?after=made-up").then().statusCode(400);
        as("analyst").get("/v1/models?limit=0").then().statusCode(400);
    }

    @Test
    void a_fit_that_makes_no_sense_is_refused() {
        as("analyst")
                .body("{\"asOf\": \"tomorrow\"}")
                .post("/v1/models/fits")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/asOf"));
        as("analyst")
                .body("{\"asOf\": \"2999-01-01\"}")
                .post("/v1/models/fits")
                .then()
                .statusCode(400);
        as("analyst").body("{\"until\": 1}").post("/v1/models/fits").then().statusCode(400);
        as("analyst").body("[").post("/v1/models/fits").then().statusCode(400);
        as("analyst").post("/v1/models/fits").then().statusCode(400);
    }

    @Test
    void a_key_that_belongs_to_another_request_is_refused() {
        var key = UUID.randomUUID().toString();
        as("manager")
                .header("Idempotency-Key", key)
                .body("{\"asOf\": \"2025-01-01\"}")
                .post("/v1/models/fits")
                .then()
                .statusCode(202);
        as("manager")
                .header("Idempotency-Key", key)
                .body("{\"asOf\": \"2025-01-02\"}")
                .post("/v1/models/fits")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void a_role_that_may_not_is_forbidden_and_no_token_is_unauthenticated() {
        as("marketer").body("{}").post("/v1/models/fits").then().statusCode(403);
        as("terminal").get("/v1/segments").then().statusCode(403);
        as("associate").get("/v1/segments/vip/members").then().statusCode(403);
        as("associate").get("/v1/totals").then().statusCode(403);
        given().get("/v1/segments").then().statusCode(401).contentType(startsWith(PROBLEM));
        given().auth()
                .oauth2(Tokens.ofOtherAudience("analyst"))
                .get("/v1/segments")
                .then()
                .statusCode(401);
    }
}

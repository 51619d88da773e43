package maison.customer;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import maison.platform.testing.Tokens;

/// The calls that many tests make.
final class Calls {

    private Calls() {}

    /// A request by somebody with these roles, with a JSON body to follow.
    static RequestSpecification as(String... roles) {
        return with(Tokens.of(roles));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /// A request with an `Idempotency-Key` of its own.
    static RequestSpecification once(String... roles) {
        return as(roles).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static ValidatableResponse register(UUID id, String body) {
        return as("associate").body(body).put("/v1/customers/" + id).then();
    }

    /// A new customer with this profile.
    static UUID registered(String body) {
        var id = UUID.randomUUID();
        register(id, body).statusCode(201);
        return id;
    }

    /// A profile with its contacts, revealed for a purpose.
    static ValidatableResponse profile(UUID id, String... roles) {
        return as(roles).header("Maison-Purpose", "clienteling").get("/v1/customers/" + id).then();
    }

    static void correct(UUID id, String change) {
        var etag = profile(id, "associate").extract().header("ETag");
        as("associate")
                .header("If-Match", etag)
                .body(change)
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse search(String body) {
        return as("associate").body(body).post("/v1/customers/search").then();
    }

    static void consent(UUID id, String purpose, String channel, String version) {
        once("associate")
                .body(
                        """
                        {"purpose":"%s","channel":"%s","textVersion":"%s","locale":"en-GB",
                         "mechanism":"signed-form","source":"store-1"}
                        """
                                .formatted(purpose, channel, version))
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse contactCard(UUID id, String purpose, String channel) {
        return as("service")
                .body("{\"purpose\":\"%s\",\"channel\":\"%s\"}".formatted(purpose, channel))
                .post("/v1/customers/" + id + "/contact-card")
                .then();
    }

    static ValidatableResponse erase(UUID id) {
        return once("privacy-officer")
                .body("{\"reason\":\"request-of-customer\"}")
                .post("/v1/customers/" + id + "/erasure")
                .then();
    }
}

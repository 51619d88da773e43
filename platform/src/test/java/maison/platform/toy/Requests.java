package maison.platform.toy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import maison.platform.testing.Tokens;

/// The requests that the toy's tests make.
public final class Requests {

    private Requests() {}

    /// A JSON request of a member of staff.
    public static RequestSpecification staff() {
        return given().auth().oauth2(Tokens.of("associate")).contentType(ContentType.JSON);
    }

    /// A request of an administrator.
    public static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }

    /// Opens a new counter whose label is its id.
    public static UUID open() {
        UUID id = UUID.randomUUID();
        staff().body("{\"label\":\"%s\"}".formatted(id))
                .put("/v1/counters/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }

    /// Adds to a counter under an idempotency key.
    public static ValidatableResponse add(UUID id, String key, int amount, String note) {
        return staff().header("Idempotency-Key", key)
                .body(body(amount, note))
                .post("/v1/counters/{id}/additions", id)
                .then();
    }

    static String body(int amount, String note) {
        return "{\"lines\":[{\"amount\":%d}],\"note\":\"%s\"}".formatted(amount, note);
    }
}

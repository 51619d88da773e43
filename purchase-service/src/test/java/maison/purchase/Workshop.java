package maison.purchase;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;
import maison.platform.testing.Tokens;
import maison.purchase.atelier.BespokeExamples;

/// One bespoke order over HTTP, by the examples of the API document.
public final class Workshop {

    public static final String CLIENT = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";
    static final String SALE = "0195e9a1-4000-7111-8222-0123456789ab";
    static final UUID FITTING = UUID.fromString("0195b1f4-3000-7eee-8fff-0123456789ab");

    final UUID id = UUID.randomUUID();
    final UUID customer = UUID.randomUUID();
    final UUID sale = UUID.randomUUID();

    String address() {
        return "/v1/orders/" + id;
    }

    String quote() {
        return BespokeExamples.QUOTE.replace(CLIENT, customer.toString());
    }

    String delivery() {
        return BespokeExamples.DELIVERY
                .replace(SALE, sale.toString())
                .replace("2026-000612", "O-" + id);
    }

    Response put(String what, String body) {
        return Till.put(address() + what, body);
    }

    Response putAs(String token, String what, String body) {
        return Till.put(address() + what, body, token);
    }

    Response move(String stage, String... skipping) {
        String skipped =
                skipping.length == 0
                        ? ""
                        : ",\"skipping\":[\"" + String.join("\",\"", skipping) + "\"]";
        return put(
                "/moves/" + UUID.randomUUID(),
                "{\"occurredAt\":\"2026-03-16T09:00:00Z\",\"stage\":\"%s\"%s}"
                        .formatted(stage, skipped));
    }

    Workshop quoted() {
        put("", quote()).then().statusCode(201);
        return this;
    }

    Workshop accepted() {
        quoted();
        put("/acceptance", BespokeExamples.ACCEPTANCE).then().statusCode(201);
        return this;
    }

    Workshop cut() {
        accepted();
        move("measured").then().statusCode(201);
        for (String piece : new String[] {"jacket", "trousers"}) {
            put("/pieces/" + piece + "/measurements", BespokeExamples.MEASUREMENTS)
                    .then()
                    .statusCode(200);
        }
        move("cut").then().statusCode(201);
        return this;
    }

    Workshop ready() {
        cut();
        move("first-fitting", "basted").then().statusCode(201);
        move("finished", "second-fitting").then().statusCode(201);
        move("ready").then().statusCode(201);
        return this;
    }

    Response post(String what, String token) {
        return given().auth().oauth2(token).post(address() + what);
    }

    String statusLink() {
        String url =
                post("/status-link", Tokens.of("associate"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("url");
        return url.substring(url.indexOf("/v1/"));
    }
}

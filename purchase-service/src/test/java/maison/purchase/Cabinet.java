package maison.purchase;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;
import maison.platform.testing.Tokens;
import maison.purchase.instalments.LayawayExamples;

/// One layaway over HTTP, by the examples of the API document.
final class Cabinet {

    static final String CLIENT = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";

    final UUID id = UUID.randomUUID();
    final UUID customer = UUID.randomUUID();
    final UUID sale = UUID.randomUUID();

    String address() {
        return "/v1/layaways/" + id;
    }

    /// An example with the customer and a receipt number of this layaway.
    String own(String example) {
        return example.replace(CLIENT, customer.toString())
                .replace("2026-000711", "P-" + id)
                .replace("2026-000113", "C-" + id);
    }

    Response put(String what, String body) {
        return Till.put(address() + what, own(body));
    }

    Response putAs(String token, String what, String body) {
        return Till.put(address() + what, own(body), token);
    }

    Cabinet opened() {
        put("", LayawayExamples.OPENING).then().statusCode(201);
        return this;
    }

    Cabinet paid() {
        opened();
        put("/payments/" + UUID.randomUUID(), LayawayExamples.PAYMENT).then().statusCode(201);
        return this;
    }

    /// One instalment by tenders of its own.
    static String payment(String amount, String tenders) {
        return """
        {"terminalId":"dubai-mall-1","occurredAt":"2026-04-11T10:00:00Z",
         "amount":{"amount":"%s","currency":"USD"},"tenders":[%s]}
        """
                .formatted(amount, tenders);
    }

    static String cash(String amount) {
        return payment(amount, Till.part("cash", amount));
    }

    Response post(String what, String token) {
        return given().auth().oauth2(token).post(address() + what);
    }

    /// The path of the link that a thing's client gets.
    static String link(String address) {
        String url =
                given().auth()
                        .oauth2(Tokens.of("associate"))
                        .post(address + "/status-link")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .extract()
                        .path("url");
        return url.substring(url.indexOf("/v1/"));
    }
}

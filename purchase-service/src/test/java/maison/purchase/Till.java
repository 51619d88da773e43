package maison.purchase;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import maison.platform.testing.Tokens;

/// A till of store `dubai-mall`, and requests as it sends them.
final class Till {

    static final String STORE = "dubai-mall";

    private Till() {}

    /// A sale of so many pieces at a price, with a receipt number of its own.
    static String sale(UUID id, String customer, String quantity, String price, String total) {
        return """
        {"customerId":%s,"storeId":"dubai-mall","terminalId":"dubai-mall-1","receiptNumber":"R-%s",
         "channel":"store","currency":"USD","occurredAt":"2026-03-14T11:30:00Z","zone":"Asia/Dubai",
         "lines":[{"lineId":"1","sku":"PEARL","description":"Loose pearl","quantity":"%s",
                   "unitPrice":{"amount":"%s","currency":"USD"}}],
         "tenders":[{"kind":"cash","amount":{"amount":"%s","currency":"USD"}}],
         "total":{"amount":"%s","currency":"USD"}}
        """
                .formatted(customer, id, quantity, price, total, total);
    }

    static String sale(UUID id) {
        return sale(id, "null", "3", "10.00", "30.00");
    }

    static String back(String lineId, String quantity) {
        return """
        {"storeId":"dubai-mall","occurredAt":"2026-03-18T09:05:00Z","reason":"changed-mind",
         "lines":[{"lineId":"%s","quantity":"%s"}]}
        """
                .formatted(lineId, quantity);
    }

    /// A sale of one piece by tenders of its own.
    static String paid(UUID id, String customer, String total, String tenders) {
        return sale(id, customer, "1", total, total)
                .replaceFirst("\"tenders\":\\[[^]]*]", "\"tenders\":[" + tenders + "]");
    }

    /// A tender, or a part of a refund.
    static String part(String kind, String amount, String more) {
        return """
        {"kind":"%s","amount":{"amount":"%s","currency":"USD"}%s}\
        """
                .formatted(kind, amount, more);
    }

    static String part(String kind, String amount) {
        return part(kind, amount, "");
    }

    /// The same request with more fields.
    static String with(String body, String fields) {
        return body.strip().replaceFirst("}$", "," + fields + "}");
    }

    static Response put(String path, String body) {
        return put(path, body, Tokens.terminal(STORE));
    }

    static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    static Response get(String path) {
        return get(path, Tokens.of("associate"));
    }

    static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    static Response bulk(String lines) {
        return given().auth()
                .oauth2(Tokens.of("integration"))
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bulk");
    }

    /// The line of a bulk request for a single request's body.
    static String line(String type, UUID id, String body) {
        return "{\"type\":\"%s\",\"id\":\"%s\",%s"
                .formatted(type, id, body.replace("\n", " ").strip().substring(1));
    }

    static String returnLine(UUID id, UUID sale, String body) {
        return line("return", id, body).replaceFirst("\\{", "{\"saleId\":\"" + sale + "\",");
    }
}

package maison.purchase;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import maison.platform.testing.Tokens;

/// What a manager gives: leave for one act, and store credit.
final class Leave {

    private Leave() {}

    /// An approval for store `dubai-mall`, as the end of a request that uses it.
    static String approval(String deed, String upTo) {
        return "\"approvalId\":\"" + approvalId(deed, upTo) + "\"";
    }

    static String approvalId(String deed, String upTo) {
        return given().auth()
                .oauth2(Tokens.named("manager-2", "manager"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(ApiExamples.APPROVAL.replace("refund", deed).replace("5000.00", upTo))
                .post("/v1/approvals")
                .then()
                .statusCode(201)
                .extract()
                .path("approvalId");
    }

    /// A credit of a customer, in US dollars.
    static UUID credit(UUID customer, String amount) {
        UUID credit = UUID.randomUUID();
        Till.put(
                        "/v1/credits/" + credit,
                        """
                        {"customerId":"%s","storeId":"dubai-mall","occurredAt":"2026-03-01T10:00:00Z",
                         "reason":"goodwill","amount":{"amount":"%s","currency":"USD"}}
                        """
                                .formatted(customer, amount),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        return credit;
    }

    static String balance(UUID credit) {
        return Till.get("/v1/credits/" + credit).path("balance.amount");
    }

    /// A tender of a credit.
    static String tender(UUID credit, String amount) {
        return Till.part("store-credit", amount, ",\"creditId\":\"" + credit + "\"");
    }

    /// The same request, paid by tenders of its own.
    static String paidBy(String body, String tenders) {
        return body.replaceFirst("(?s)\"tenders\": ?\\[.*?]", "\"tenders\": [" + tenders + "]");
    }
}

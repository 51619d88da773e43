package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// What only some sales have.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SaleFieldsTest {

    private final UUID id = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    private String line(String fields) {
        return Till.sale(id).replace("\"quantity\":\"3\"", "\"quantity\":\"3\"," + fields);
    }

    @Test
    void a_line_says_what_it_is_for_and_who_allowed_its_price() {
        String list = "\"listPrice\":{\"amount\":\"12.00\",\"currency\":\"USD\"}";
        Till.put(address, line(list))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/override"));
        String leave = "\"override\":{\"reason\":\"price-match\",\"authoriserId\":\"manager-2\"}";
        Till.put(address, line(leave))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/listPrice"));
        Till.put(address, line("\"kind\":\"present\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/kind"));
        Till.put(address, line("\"kind\":\"service\"," + list + "," + leave))
                .then()
                .statusCode(201);
        Till.get(address)
                .then()
                .body("lines[0].kind", equalTo("service"))
                .body("lines[0].listPrice.amount", equalTo("12.00"))
                .body("lines[0].override.reason", equalTo("price-match"));
    }

    @Test
    void a_discount_names_its_promotion() {
        String promotion =
                """
                "discounts":[{"promotion":{"code":"RAMADAN-26","name":"Ramadan 2026"},
                  "amount":{"amount":"3.00","currency":"USD"}}]\
                """;
        Till.put(address, line(promotion).replace("\"30.00\"", "\"27.00\"")).then().statusCode(201);
        Till.get(address)
                .then()
                .body("lines[0].discounts[0].promotion.code", equalTo("RAMADAN-26"));
    }

    @Test
    void prices_that_hold_the_tax_give_the_net_exactly() {
        String inclusive =
                Till.with(
                        line("\"tax\":{\"amount\":\"3.91\",\"currency\":\"USD\"}"),
                        "\"taxInclusive\":true");
        Till.put(address, inclusive)
                .then()
                .statusCode(201)
                .body("net.amount", equalTo("26.09"))
                .body("tax.amount", equalTo("3.91"))
                .body("total.amount", equalTo("30.00"));
        Till.put(
                        "/v1/sales/" + UUID.randomUUID(),
                        inclusive.replace("3.91", "30.01").replace("R-", "S-"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/tax"));
    }

    @Test
    void cash_is_rounded_to_the_coin_and_still_adds_up() {
        String sale = Till.sale(id, "null", "1", "10.02", "10.02").replace("USD", "SAR");
        sale =
                sale.replaceFirst(
                        "\"tenders\":\\[.*?]",
                        "\"tenders\":[{\"kind\":\"cash\",\"amount\":{\"amount\":\"20.00\",\"currency\":\"SAR\"}}]");
        Till.put(
                        address,
                        Till.with(sale, "\"payable\":{\"amount\":\"10.05\",\"currency\":\"SAR\"}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/payable"));
        Till.put(
                        address,
                        Till.with(sale, "\"payable\":{\"amount\":\"10.00\",\"currency\":\"SAR\"}"))
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("10.02"))
                .body("change.amount", equalTo("10.00"));
        Till.get(address).then().body("payable.amount", equalTo("10.00"));

        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "0.5"))
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("5.01"))
                .body("rounding.amount", equalTo("-0.01"))
                .body("refunds[0].amount.amount", equalTo("5.00"));
        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "0.5"))
                .then()
                .body("refunds[0].amount.amount", equalTo("5.00"));
    }

    @Test
    void where_no_cash_is_rounded_a_rounded_total_is_refused() {
        Till.put(
                        address,
                        Till.with(
                                Till.sale(id),
                                "\"payable\":{\"amount\":\"30.00\",\"currency\":\"USD\"}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/payable"));
    }

    @Test
    void a_gift_is_hidden_from_its_recipient_until_its_day() {
        UUID recipient = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        Till.put(address, gift(id, recipient, "2026-03-20T06:00:00Z")).then().statusCode(201);
        Till.put("/v1/sales/" + later, gift(later, recipient, "2199-03-20T06:00:00Z"))
                .then()
                .statusCode(201);

        String own = Tokens.client(recipient);
        Till.get(address + "/gift-receipt", own)
                .then()
                .statusCode(200)
                .body("lines[0].sku", equalTo("PEARL"));
        assertThat(Till.get(address + "/gift-receipt", own).asString())
                .doesNotContain("10.00", "USD");
        Till.get("/v1/sales/" + later + "/gift-receipt", own).then().statusCode(404);
        Till.get("/v1/sales/" + later + "/gift-receipt").then().statusCode(200);
        Till.get(address + "/gift-receipt", Tokens.client(UUID.randomUUID()))
                .then()
                .statusCode(404);
        Till.get(address, own).then().statusCode(404);
        Till.get("/v1/customers/" + recipient + "/gifts", own)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].saleId", equalTo(id.toString()));
        Till.get("/v1/customers/" + recipient + "/gifts").then().body("items.size()", equalTo(2));
        Till.get("/v1/customers/" + recipient + "/gifts", Tokens.client(UUID.randomUUID()))
                .then()
                .statusCode(403);
    }

    private static String gift(UUID sale, UUID recipient, String reveal) {
        return Till.with(
                Till.sale(sale),
                "\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"%s\"}"
                        .formatted(recipient, reveal));
    }
}

package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class CheckingOutTest {

    private final UUID id = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    @Test
    void records_a_sale_once_however_often_it_is_sent() {
        Till.put(address, Till.sale(id))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("saleId", equalTo(id.toString()))
                .body("total.amount", equalTo("30.00"));

        for (int repeat = 0; repeat < 3; repeat++) {
            Till.put(address, Till.sale(id))
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", "true")
                    .body("total.amount", equalTo("30.00"));
        }
        assertThat(Log.eventsOf(id)).isEqualTo(1);
        assertThat(Log.count("select count(*) from sales where sale_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void refuses_other_content_under_the_same_id() {
        Till.put(address, Till.sale(id)).then().statusCode(201);

        Till.put(address, Till.sale(id, "null", "2", "10.00", "20.00"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sale-id-reused"));
        assertThat(Log.eventsOf(id)).isEqualTo(1);
    }

    @Test
    void refuses_a_second_sale_with_the_terminals_receipt_number() {
        Till.put(address, Till.sale(id)).then().statusCode(201);

        UUID other = UUID.randomUUID();
        Till.put("/v1/sales/" + other, Till.sale(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-number-taken"))
                .body("saleId", equalTo(id.toString()));
        assertThat(Log.eventsOf(other)).isZero();
    }

    @Test
    void gives_change_from_cash() {
        String body =
                Till.sale(id)
                        .replace(
                                "[{\"kind\":\"cash\",\"amount\":{\"amount\":\"30.00\"",
                                "[{\"kind\":\"cash\",\"amount\":{\"amount\":\"50.00\"");
        Till.put(address, body).then().statusCode(201).body("change.amount", equalTo("20.00"));
    }

    @Test
    void shows_what_was_recorded_and_remembers_that_a_till_did() {
        Till.put(address, ApiExamples.SALE.replace("2026-000417", id.toString()))
                .then()
                .statusCode(201);

        Till.get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("lines[0].attributes.stone", equalTo("diamond"))
                .body("lines[0].net.amount", equalTo("1150.00"))
                .body("tenders[0].lastFour", equalTo("4242"))
                .body("change.amount", equalTo("40.00"))
                .body("refunded.amount", equalTo("0.00"));
        assertThat(Log.actorsOf(id)).singleElement().asString().startsWith("TERMINAL ");
    }

    @Test
    void a_till_sells_for_its_own_store_only() {
        Till.put(address, Till.sale(id), Tokens.terminal("riyadh")).then().statusCode(403);
        assertThat(Log.eventsOf(id)).isZero();
    }

    @Test
    void a_card_number_is_neither_kept_nor_repeated() {
        String body = Till.sale(id).replace("Loose pearl", "paid 4111 1111 1111 1111");
        String answer =
                Till.put(address, body)
                        .then()
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("/lines/0/description"))
                        .body("errors[0].detail", containsString("card number"))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContainPattern("\\b4111");
        assertThat(Log.eventsHolding("4111 1111")).isZero();
    }

    @Test
    void an_unlinked_returns_id_is_not_a_sale() {
        Till.put("/v1/returns/" + id, ApiExamples.UNLINKED_RETURN).then().statusCode(201);

        Till.get(address).then().statusCode(404);
        Till.put(address, Till.sale(id)).then().statusCode(409);
        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(404);
    }
}

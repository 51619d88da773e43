package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class VoidingTest {

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    private void sell() {
        Till.put(
                        address,
                        Till.with(
                                Till.sale(id, "\"" + customer + "\"", "3", "10.00", "30.00"),
                                "\"sessionId\":\"dubai-mall-1-2026-03-14\""))
                .then()
                .statusCode(201);
    }

    @Test
    void undoes_what_is_left_of_a_sale_once_and_tells_everybody() {
        sell();
        Till.put(
                        address + "/returns/" + UUID.randomUUID(),
                        Till.back("1", "1").replace("-18T", "-14T").replace("09:05", "11:31"))
                .then()
                .statusCode(201);

        Till.put(address + "/void", ApiExamples.VOID)
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("20.00"))
                .body("refunds[0].kind", equalTo("cash"));
        Till.put(address + "/void", ApiExamples.VOID)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put(address + "/void", ApiExamples.VOID.replace("wrong-item", "other"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-left"));
        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(409);
        Till.get(address)
                .then()
                .body("voided", equalTo(true))
                .body("refunded.amount", equalTo("30.00"));
        Till.get("/v1/customers/" + customer + "/sales")
                .then()
                .body("items[0].refunded.amount", equalTo("30.00"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(KafkaProbe.readAll("maison.sales"))
                                .filteredOn(each -> each.key().equals(customer.toString()))
                                .hasSize(3)
                                .last()
                                .satisfies(each ->
                                        assertThat(each.value())
                                                .contains("\"voided\":true", "\"20.00\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TI-2026-17", "0195b1aa-2c00-7d31-9e52-6f0a1b2c3dff"})
    void undoes_a_sale_of_another_system_that_a_piece_had_paid_for_there(String theirs) {
        String tender = Till.part("trade-in", "30.00", ",\"reference\":\"" + theirs + "\"");
        String told =
                Till.with(
                        Till.paid(id, "\"" + customer + "\"", "30.00", tender),
                        "\"sessionId\":\"dubai-mall-1-2026-03-14\"");
        Till.bulk(Till.line("sale", id, told))
                .then()
                .statusCode(200)
                .body(containsString("\"created\""));

        Till.put(address + "/void", ApiExamples.VOID)
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("30.00"))
                .body("refunds[0].kind", equalTo("trade-in"))
                .body("refunds[0].reference", equalTo(theirs));
    }

    @Test
    void another_session_or_store_undoes_nothing() {
        sell();
        Till.put(address + "/void", ApiExamples.VOID.replace("2026-03-14\"", "2026-03-15\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/other-session"));
        Till.put(address + "/void", ApiExamples.VOID, Tokens.terminal("riyadh"))
                .then()
                .statusCode(403);
        Till.put("/v1/sales/" + UUID.randomUUID() + "/void", ApiExamples.VOID)
                .then()
                .statusCode(404);
        UUID plain = UUID.randomUUID();
        Till.put("/v1/sales/" + plain, Till.sale(plain)).then().statusCode(201);
        Till.put("/v1/sales/" + plain + "/void", ApiExamples.VOID).then().statusCode(409);
    }
}

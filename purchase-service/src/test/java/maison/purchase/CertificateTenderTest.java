package maison.purchase;

import static maison.purchase.NeighboursForTests.LOYALTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.NeighboursForTests.Neighbour.Asked;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sale that a certificate pays for: it is kept for the sale, or there is no sale.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(NeighboursForTests.class)
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(StatusKeyForTests.class)
class CertificateTenderTest {

    private static final String CODE = "7K3M-9XQP-2FHT-WZ84";
    private static final String SESSION = "\"sessionId\":\"dubai-mall-1-2026-03-14\"";
    private static final String OFFLINE = "\"offlineSince\":\"2026-03-14T11:00:00Z\"";

    @Inject Jdbi jdbi;

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID certificate = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    @BeforeEach
    void loyalty_is_there() {
        LOYALTY.release();
        LOYALTY.up();
        LOYALTY.answer(
                201,
                """
                {"useId":"%s","state":"held","amount":{"amount":"25.00","currency":"USD"},
                 "certificate":{"certificateId":"%s","state":"held"}}
                """
                        .formatted(id, certificate));
    }

    private String body(String code) {
        return Till.with(
                Till.paid(
                        id,
                        "\"" + customer + "\"",
                        "100.00",
                        Till.part("certificate", "25.00", ",\"code\":\"" + code + "\"")
                                + ","
                                + Till.part("cash", "75.00")),
                SESSION);
    }

    private Response sell() {
        return Till.put(address, body(CODE));
    }

    private List<Asked> asked(String what) {
        return LOYALTY.asked().stream()
                .filter(each -> each.path().contains(id.toString()))
                .filter(each -> each.path().endsWith(what))
                .toList();
    }

    private String stored() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select coalesce(string_agg(payload::text, ' '), '') from events"
                                        + " where stream_id = :sale")
                        .bind("sale", id)
                        .mapTo(String.class)
                        .one());
    }

    private String published() {
        return KafkaProbe.readAll("maison.sales").stream()
                .filter(each -> each.key().equals(customer.toString()))
                .map(each -> String.valueOf(each.value()))
                .reduce("", String::concat);
    }

    @Test
    void keeps_it_for_the_sale_in_the_callers_name_and_stores_no_code() {
        sell().then().statusCode(201);
        assertThat(asked("/v1/certificates/" + CODE + "/uses/" + id))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.authorization()).startsWith("Bearer ");
                    assertThat(each.body())
                            .contains("\"25.00\"", "\"dubai-mall\"", "\"dubai-mall-1\"");
                });
        assertThat(stored()).contains(certificate.toString()).doesNotContain(CODE);
        Till.get(address)
                .then()
                .body("tenders[0].kind", equalTo("certificate"))
                .body("tenders[0].reference", equalTo(certificate.toString()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(published())
                                .contains("\"certificateId\":\"" + certificate + "\"")
                                .doesNotContain(CODE));
    }

    /// Loyalty takes the second hold for the first one told again: it is of the same sale.
    @Test
    void pays_once_however_its_code_is_spelled() {
        Till.put(
                        address,
                        Till.with(
                                Till.paid(
                                        id,
                                        "\"" + customer + "\"",
                                        "100.00",
                                        Till.part(
                                                        "certificate",
                                                        "25.00",
                                                        ",\"code\":\"" + CODE + "\"")
                                                + ","
                                                + Till.part(
                                                        "certificate",
                                                        "25.00",
                                                        ",\"code\":\"7k3m9xqp2fhtwz84\"")
                                                + ","
                                                + Till.part("cash", "50.00")),
                                SESSION))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/tenders/1/code"));
        Till.get(address).then().statusCode(404);
        assertThat(asked("/release")).isNotEmpty();
    }

    @Test
    void told_again_it_asks_nobody() {
        sell().then().statusCode(201);
        LOYALTY.down();
        sell().then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(asked("/uses/" + id)).hasSize(1);
    }

    @Test
    void is_no_sale_if_the_certificate_is_not_good() {
        LOYALTY.answer(409, "{\"type\":\"/problems/certificate-used\",\"status\":409}");
        sell().then()
                .statusCode(409)
                .body("type", equalTo("/problems/certificate-refused"))
                .body("reason", equalTo("certificate-used"))
                .body("tender", equalTo("/tenders/0"));
        Till.get(address).then().statusCode(404);
        assertThat(asked("/release")).isEmpty();
    }

    @Test
    void is_no_sale_yet_if_nobody_answers_and_the_same_again_makes_it() {
        LOYALTY.down();
        sell().then().statusCode(503).body("type", equalTo("/problems/certificates-unavailable"));
        Till.get(address).then().statusCode(404);
        LOYALTY.up();
        LOYALTY.answer(500, "{}");
        sell().then().statusCode(503);
        loyalty_is_there();
        sell().then().statusCode(201);
    }

    @Test
    void frees_it_again_if_the_sale_is_refused() {
        UUID other = UUID.randomUUID();
        Till.put("/v1/sales/" + other, body(CODE).replace("R-" + id, "R-same" + id))
                .then()
                .statusCode(201);
        Till.put(address, body(CODE).replace("R-" + id, "R-same" + id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-number-taken"));
        assertThat(asked("/release")).hasSize(1);
    }

    @Test
    void of_two_that_are_told_at_once_under_one_id_the_loser_frees_nothing() throws Exception {
        LOYALTY.hold();
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    Stream.of(body(CODE), body(CODE).replace("R-" + id, "R-other" + id))
                            .map(body -> tills.submit(() -> Till.put(address, body).statusCode()))
                            .toList();
            await().until(() -> asked("/uses/" + id).size() == 2);
            LOYALTY.release();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(asked("/release")).isEmpty();
    }

    /// The goods are gone: the sale stands, and the store has to see what it lost.
    @Test
    void of_an_offline_till_it_is_taken_and_a_conflict_if_it_was_not_good() {
        LOYALTY.answer(409, "{\"type\":\"/problems/certificate-held\",\"status\":409}");
        String told = Till.with(body(CODE), OFFLINE);
        Till.put(address, told).then().statusCode(201);
        Till.put(address, told).then().statusCode(200);
        assertThat(stored()).doesNotContain(CODE).doesNotContain(certificate.toString());
        assertThat(
                        Till.get(
                                        "/v1/stores/dubai-mall/conflicts?state=open&limit=200",
                                        Tokens.of("manager"))
                                .jsonPath()
                                .<String>getList(
                                        "items.findAll { it.subject == '%s' }.kind".formatted(id)))
                .containsExactly("certificate-refused");
        // Nobody knows whether it is good: the till keeps the line and sends it again.
        UUID next = UUID.randomUUID();
        LOYALTY.down();
        Till.put("/v1/sales/" + next, told.replace(id.toString(), next.toString()))
                .then()
                .statusCode(503);
    }

    @Test
    void comes_back_as_store_credit_and_is_good_again_after_a_void() {
        sell().then().statusCode(201);
        Till.put(address + "/void", ApiExamples.VOID)
                .then()
                .statusCode(201)
                .body("refunds.kind", equalTo(List.of("certificate", "cash")))
                .body("refunds[0].reference", equalTo(certificate.toString()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(published())
                                .contains("\"certificates\":[\"" + certificate + "\"]"));
    }

    @Test
    void a_return_gives_store_credit_for_it() {
        sell().then().statusCode(201);
        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201)
                .body("refunds", hasSize(2))
                .body("refunds[0].kind", equalTo("store-credit"))
                .body("refunds[0].amount.amount", equalTo("25.00"));
    }

    @Test
    void needs_a_code_once_and_pays_for_sales_only() {
        Till.put(address, body(CODE).replace("\"code\"", "\"token\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/tenders/0", "/tenders/0/code")));
        String twice =
                body(CODE)
                        .replace(
                                Till.part("cash", "75.00"),
                                Till.part("certificate", "75.00", ",\"code\":\"" + CODE + "\""));
        Till.put(address, twice)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("already"));
        Till.put(address, body(CODE).replace("\"certificate\"", "\"gift-card\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/tenders/0/code"));
        assertThat(asked("/uses/" + id)).isEmpty();
        Till.get("/v1/stores/nowhere/conflicts", Tokens.of("manager"))
                .then()
                .body("items", empty());
    }

    /// The client did not pay that part, so there is nothing of it to give back.
    @Test
    void what_it_did_not_pay_for_an_offline_till_is_not_given_back() {
        LOYALTY.answer(409, "{\"type\":\"/problems/certificate-used\",\"status\":409}");
        Till.put(address, Till.with(body(CODE), OFFLINE)).then().statusCode(201);
        Till.put(address + "/void", ApiExamples.VOID)
                .then()
                .statusCode(201)
                .body("refunds.kind", equalTo(List.of("certificate", "cash")))
                .body("refunds.amount.amount", equalTo(List.of("25.00", "75.00")))
                .body("refunds[0].reference", nullValue());
    }

    @Test
    void is_not_refused_because_others_are_at_it_or_the_caller_may_not() {
        LOYALTY.answer(409, "{\"type\":\"/problems/concurrent-change\",\"status\":409}");
        sell().then().statusCode(503).body("type", equalTo("/problems/certificates-unavailable"));
        LOYALTY.answer(403, "{\"type\":\"/problems/forbidden\",\"status\":403}");
        sell().then().statusCode(403).body("type", equalTo("/problems/certificates-not-allowed"));
        Till.get(address).then().statusCode(404);
    }
}

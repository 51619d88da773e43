package maison.loyalty.certifying;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import maison.loyalty.CertificateExamples;
import maison.loyalty.CodeKeyForTests;
import maison.loyalty.RedemptionExamples;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Certificates at tills of the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(CodeKeyForTests.class)
class CertificateTest {

    /// Some time after it is over.
    private static final Duration YEAR = Duration.ofDays(366);

    @Inject Jdbi jdbi;
    @Inject CertificateExpiryJob job;

    private final UUID customer = UUID.randomUUID();
    private final UUID redemption = UUID.randomUUID();
    private final String accounts = "/v1/accounts/" + customer;

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    private static Response put(String path) {
        return given().auth().oauth2(Tokens.terminal("riyadh")).put(path);
    }

    private static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    private Response commit() {
        return put(accounts + "/redemptions/" + redemption + "/commit");
    }

    private Response undo() {
        return put(
                accounts + "/redemptions/" + redemption + "/undo",
                RedemptionExamples.UNDO,
                Tokens.of("manager"));
    }

    /// The code of a certificate over 25 dollars, for 500 of 1,200 points.
    private String bought() {
        SalesTopic.send(
                customer,
                Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 1_200));
        SalesTopic.awaitActive(customer, 1_200);
        put(
                        accounts + "/redemptions/" + redemption,
                        "{\"reward\":\"certificate-25\",\"store\":\"dubai-mall\",\"minutes\":15}",
                        Tokens.terminal("dubai-mall"))
                .then()
                .statusCode(201)
                .body("certificate", nullValue());
        return commit().then()
                .statusCode(200)
                .body("certificate.worth.amount", equalTo("25.00"))
                .body("certificate.state", equalTo("valid"))
                .extract()
                .path("certificate.code");
    }

    private static Response hold(String certificate, UUID use, String amount) {
        return put(
                "/v1/certificates/" + certificate + "/uses/" + use,
                "{\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"},\"store\":\"riyadh\",\"minutes\":15}"
                        .formatted(amount),
                Tokens.terminal("riyadh"));
    }

    private static Response end(String certificate, UUID use, String how) {
        return put("/v1/certificates/" + certificate + "/uses/" + use + "/" + how);
    }

    private static Response undoUse(String certificate, UUID use) {
        return put(
                "/v1/certificates/" + certificate + "/uses/" + use + "/undo",
                CertificateExamples.UNDO,
                Tokens.terminal("riyadh"));
    }

    private static Response look(String certificate) {
        return get("/v1/certificates/" + certificate, Tokens.terminal("riyadh"));
    }

    @Test
    void a_commit_gives_a_code_and_gives_it_again() {
        String code = bought();
        assertThat(code).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        commit().then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("certificate.code", equalTo(code));
        look(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(200)
                .body("code", nullValue())
                .body("lastFour", equalTo(code.substring(15)))
                .body("customerId", equalTo(customer.toString()))
                .body("available.amount", equalTo("25.00"))
                .body("use", equalTo("once"));
        assertThat(stored(code)).isZero();
        SalesTopic.until(() -> assertThat(published("reward-issued")).hasSize(1));
        assertThat(published("reward-issued").getFirst())
                .contains("25.00", redemption.toString())
                .doesNotContain(code)
                .doesNotContain("codeHash");
    }

    /// How often a code stands in what is stored.
    private int stored(String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select count(*) from events where payload::text like :a or"
                                        + " payload::text like :b")
                        .bind("a", "%" + code + "%")
                        .bind("b", "%" + code.replace("-", "") + "%")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<String> published(String name) {
        return KafkaProbe.readAll("maison.loyalty").stream()
                .filter(each -> each.key().equals(customer.toString()))
                .filter(each ->
                        new String(
                                        each.headers().lastHeader("ce_type").value(),
                                        StandardCharsets.UTF_8)
                                .equals("maison.loyalty." + name + ".v1"))
                .map(each -> each.value())
                .toList();
    }

    @Test
    void a_sale_is_paid_once_and_its_return_gives_the_worth_back() {
        String code = bought();
        UUID use = UUID.randomUUID();
        hold(code, use, "20.00").then().statusCode(201).body("state", equalTo("held"));
        hold(code, use, "20.00").then().statusCode(200).header("Idempotent-Replayed", "true");
        hold(code, UUID.randomUUID(), "1.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/certificate-held"))
                .body("until", equalTo(START.plus(Duration.ofMinutes(15)).toString()));
        undo().then().statusCode(409).body("type", equalTo("/problems/certificate-in-use"));
        end(code, use, "commit")
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("forfeited.amount", equalTo("5.00"))
                .body("certificate.left.amount", equalTo("0.00"))
                .body("certificate.state", equalTo("used"));
        end(code, use, "commit").then().statusCode(200).header("Idempotent-Replayed", "true");
        look(code).then().statusCode(200).body("why", equalTo("certificate-used"));
        hold(code, UUID.randomUUID(), "5.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/certificate-used"));
        SalesTopic.until(() -> assertThat(published("reward-used")).hasSize(1));

        undoUse(code, use).then().statusCode(200).body("state", equalTo("undone"));
        look(code)
                .then()
                .body("available.amount", equalTo("25.00"))
                .body("expiresAt", equalTo("2027-03-20T20:00:00Z"));
        undo().then().statusCode(200).body("state", equalTo("undone"));
        look(code).then().body("state", equalTo("void")).body("why", equalTo("certificate-void"));
        SalesTopic.awaitActive(customer, 1_200);
        undo().then().statusCode(200).header("Idempotent-Replayed", "true");
    }

    @Test
    void what_an_offline_till_gave_gets_its_certificate_too() {
        SalesTopic.send(
                customer,
                Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 1_200));
        SalesTopic.awaitActive(customer, 1_200);
        String code =
                put(
                                accounts + "/redemptions/" + redemption + "/offline",
                                RedemptionExamples.TOLD,
                                Tokens.terminal("dubai-mall"))
                        .then()
                        .statusCode(201)
                        .body("certificate.issuedAt", equalTo("2026-03-20T09:12:00Z"))
                        .extract()
                        .path("certificate.code");
        look(code).then().statusCode(200).body("state", equalTo("valid"));
    }

    @Test
    void two_hundred_tills_at_a_time_use_it_once() throws Exception {
        String code = bought();
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> uses =
                    Stream.generate(() ->
                                    (Callable<Integer>)
                                            () -> {
                                                UUID use = UUID.randomUUID();
                                                int held = hold(code, use, "25.00").statusCode();
                                                return held == 201
                                                        ? end(code, use, "commit").statusCode()
                                                        : held;
                                            })
                            .limit(200)
                            .toList();
            List<Integer> answers =
                    tills.invokeAll(uses).stream().map(each -> each.resultNow()).toList();
            assertThat(answers).filteredOn(each -> each == 200).hasSize(1);
            assertThat(answers).filteredOn(each -> each != 200).containsOnly(409);
        }
        look(code).then().body("left.amount", equalTo("0.00")).body("state", equalTo("used"));
    }

    @Test
    void is_over_when_its_last_day_is_and_is_recorded_once() {
        String code = bought();
        Instant over = Instant.parse("2027-03-20T20:00:00Z");
        TestClock.set(over.minusSeconds(1));
        look(code).then().body("state", equalTo("valid"));
        TestClock.set(over);
        look(code)
                .then()
                .body("state", equalTo("expired"))
                .body("available.amount", equalTo("0.00"));
        hold(code, UUID.randomUUID(), "25.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/certificate-expired"))
                .body("expiredAt", equalTo(over.toString()));
        undo().then().statusCode(409).body("type", equalTo("/problems/certificate-expired"));
        TestClock.set(START.plus(YEAR));
        job.run();
        job.run();
        SalesTopic.until(() -> assertThat(published("reward-expired")).hasSize(1));
    }

    @Test
    void a_customer_sees_their_codes_and_staff_the_last_four() {
        String code = bought();
        get(accounts + "/certificates", Tokens.client(customer))
                .then()
                .statusCode(200)
                .body("items.code", contains(code));
        get(accounts + "/certificates", Tokens.of("associate"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", nullValue())
                .body("items[0].lastFour", equalTo(code.substring(15)));
        get(accounts + "/certificates?limit=1", Tokens.of("manager"))
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(code))
                .body("next", nullValue());
        get(accounts + "/redemptions/" + redemption, Tokens.of("associate"))
                .then()
                .body("certificate.code", nullValue());
        get(accounts + "/certificates", Tokens.client(UUID.randomUUID())).then().statusCode(403);
        get(accounts + "/certificates?after=x", Tokens.of("manager")).then().statusCode(400);
        get("/v1/certificates/" + code, Tokens.client(customer)).then().statusCode(403);
    }

    @Test
    void a_mistyped_code_and_somebody_elses_till_are_refused() {
        String code = bought();
        String wrong = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
        look(wrong)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/certificate-code-mistyped"));
        String id = look(code).then().statusCode(200).extract().path("certificateId").toString();
        look(id).then().statusCode(404).body("type", equalTo("/problems/certificate-not-found"));
        get("/v1/certificates/" + id, Tokens.of("manager")).then().statusCode(200);
        get("/v1/certificates/" + UUID.randomUUID(), Tokens.of("manager"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/certificate-not-found"));
        put(
                        "/v1/certificates/" + code + "/uses/" + UUID.randomUUID(),
                        CertificateExamples.USE,
                        Tokens.terminal("geneva"))
                .then()
                .statusCode(403);
        hold(code, UUID.randomUUID(), "25.001").then().statusCode(400);
        hold(code, UUID.randomUUID(), "0.00").then().statusCode(400);
        hold(code, UUID.randomUUID(), "25.01")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-left"))
                .body("available.amount", equalTo("25.00"));
        end(code, UUID.randomUUID(), "commit")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/use-not-found"));
    }
}

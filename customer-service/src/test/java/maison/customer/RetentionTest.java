package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.customer.lifecycle.touchpoint.TopicReading;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who was inactive for long enough is erased by policy, and only then.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class RetentionTest {

    @Inject Jdbi jdbi;

    private final String policy = "p" + UUID.randomUUID().toString().substring(0, 8);
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void somebodyInactiveForTwentyYears() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update retention_activity set known_at = now() - interval '20 years'
                                where customer_id = :id
                                """)
                        .bind("id", id)
                        .execute());
    }

    @BeforeEach
    void theHistoryIsRead() {
        await().atMost(Duration.ofSeconds(60)).until(() -> jdbi.withHandle(TopicReading::isDone));
    }

    private void historyIsRead(boolean is) {
        jdbi.useHandle(handle ->
                handle.execute(
                        is
                                ? "insert into touchpoint_readings (reading) values (?)"
                                : "delete from touchpoint_readings where reading = ?",
                        TopicReading.CURRENT));
    }

    @AfterEach
    void takeOff() {
        as("anna").delete("/v1/retention-policies/" + policy + "/approval");
    }

    private static RequestSpecification as(String who) {
        return Calls.with(Tokens.named(who, "privacy-officer"));
    }

    private ValidatableResponse define(String clients, String after, String notice) {
        return as("anna")
                .body(
                        """
                        {"names":{"en":"Long gone"},"clients":"%s","after":"%s","notice":"%s"}
                        """
                                .formatted(clients, after, notice))
                .put("/v1/retention-policies/" + policy)
                .then();
    }

    private ValidatableResponse preview(String who) {
        return as(who).post("/v1/retention-policies/" + policy + "/previews").then();
    }

    private ValidatableResponse putOn(int version, String who) {
        return as(who).put(
                        "/v1/retention-policies/%s/versions/%d/approval".formatted(policy, version))
                .then();
    }

    private void on(String notice) {
        define("all", "P19Y", notice).statusCode(200);
        preview("ben").statusCode(200);
        putOn(1, "ben").statusCode(200);
    }

    private List<String> decisions() {
        return as("ben")
                .get("/v1/retention-log?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.customerId == '%s' }.decision".formatted(id));
    }

    private void awaitDecisions(String... newestFirst) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(decisions()).containsExactly(newestFirst));
    }

    private ValidatableResponse hold(UUID hold, String path, String body) {
        return as("ben")
                .body(body)
                .put("/v1/customers/%s/legal-holds/%s%s".formatted(id, hold, path))
                .then();
    }

    @Test
    void a_policy_erases_as_a_request_does_and_the_certificate_names_it() {
        on("P0D");
        awaitDecisions("erased", "due");
        as("ben")
                .get("/v1/customers/" + id + "/erasure/certificate")
                .then()
                .statusCode(200)
                .body("reason", equalTo("retention-" + policy + "-v1"))
                .body("verification.found", hasSize(0));
        Calls.profile(id, "associate").statusCode(410);
    }

    @Test
    void before_somebody_else_saw_what_it_would_do_nothing_is_put_on() {
        define("all", "P19Y", "P0D").statusCode(200).body("latest.by", equalTo("anna"));
        preview("anna")
                .statusCode(200)
                .body("policyVersion", equalTo(1))
                .body("due", greaterThanOrEqualTo(1))
                .body("months", hasSize(12))
                .body("sample", hasItem(id.toString()));
        putOn(1, "anna").statusCode(403).body("type", equalTo("/problems/second-person-needed"));
        putOn(1, "ben").statusCode(409).body("type", equalTo("/problems/preview-needed"));
        preview("ben").statusCode(200);
        define("all", "P21Y", "P0D").statusCode(200).body("latest.number", equalTo(2));
        putOn(1, "ben").statusCode(409).body("type", equalTo("/problems/not-the-latest-version"));
        putOn(2, "ben").statusCode(409).body("type", equalTo("/problems/preview-needed"));
        preview("ben").statusCode(200);
        putOn(2, "ben").statusCode(200).body("inForce.number", equalTo(2));
        assertThat(decisions()).isEmpty();
    }

    @Test
    void who_is_held_is_spared_until_nothing_holds_them() {
        var hold = UUID.randomUUID();
        hold(hold, "", "{\"reason\":\"litigation\",\"reference\":\"2026/117\"}").statusCode(201);
        on("P0D");
        awaitDecisions("held", "due");
        as("ben")
                .get("/v1/retention-due?limit=200")
                .then()
                .body(
                        "items.find { it.customerId == '%s' }.holds".formatted(id),
                        contains("legal"));
        Calls.profile(id, "associate").statusCode(200);
        hold(hold, "/lifting", "{\"reason\":\"case-closed\"}").statusCode(200);
        awaitDecisions("erased", "held", "due");
    }

    @Test
    void activity_after_the_preview_spares() {
        define("all", "P19Y", "P0D").statusCode(200);
        preview("ben").statusCode(200).body("sample", hasItem(id.toString()));
        SalesTopic.send(SalesTopic.sale(id, UUID.randomUUID(), "ring-1"));
        awaitSale();
        putOn(1, "ben").statusCode(200);
        awaitActive();
        assertThat(decisions()).isEmpty();
        Calls.profile(id, "associate").statusCode(200);
    }

    @Test
    void nobody_seems_inactive_before_the_history_of_the_topics_is_read() {
        define("all", "P19Y", "P0D").statusCode(200);
        historyIsRead(false);
        try {
            preview("ben").statusCode(503).body("type", equalTo("/problems/history-not-read"));
        } finally {
            historyIsRead(true);
        }
        preview("ben").statusCode(200);
    }

    @Test
    void activity_during_notice_spares() {
        on("P30D");
        awaitDecisions("due");
        as("ben")
                .get("/v1/retention-due?limit=200")
                .then()
                .body(
                        "items.find { it.customerId == '%s' }.carryOutOn".formatted(id),
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()));
        SalesTopic.send(SalesTopic.sale(id, UUID.randomUUID(), "ring-1"));
        awaitSale();
        noticeIsOver();
        awaitDecisions("active", "due");
        Calls.profile(id, "associate").statusCode(200);
    }

    @Test
    void who_is_due_by_a_version_that_is_off_is_spared() {
        on("P30D");
        awaitDecisions("due");
        takeOff();
        noticeIsOver();
        awaitDecisions("policy-changed", "due");
    }

    @Test
    void who_bought_something_is_not_erased_by_a_policy_for_others() {
        define("with-purchases", "P19Y", "P0D").statusCode(200);
        preview("ben").statusCode(200);
        putOn(1, "ben").statusCode(200);
        define("without-purchases", "P19Y", "P0D").statusCode(200);
        preview("ben").statusCode(200).body("sample", hasItem(id.toString()));
        assertThat(decisions()).isEmpty();
        putOn(2, "ben").statusCode(200);
        awaitDecisions("erased", "due");
    }

    @Test
    void only_privacy_officers_and_administrators_see_and_define() {
        for (String role : new String[] {"associate", "manager", "service", "marketer"}) {
            Calls.as(role).get("/v1/retention-policies").then().statusCode(403);
            Calls.as(role).get("/v1/retention-due").then().statusCode(403);
            Calls.as(role).get("/v1/retention-log").then().statusCode(403);
        }
        define("all", "P27D", "P0D").statusCode(400).body("errors.pointer", contains("/after"));
        define("all", "soon", "P").statusCode(400);
        as("anna").get("/v1/retention-policies/none-such").then().statusCode(404);
        preview("anna").statusCode(404);
        putOn(1, "anna").statusCode(404);
    }

    private void awaitSale() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> exists("heard_touchpoints where customer_id = :id and kind = 'sale'"));
    }

    private void awaitActive() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        exists(
                                "retention_activity where customer_id = :id and known_at > now() -"
                                        + " interval '1 year'"));
    }

    private boolean exists(String rows) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select exists (select from " + rows + ")")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    private void noticeIsOver() {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                "update retention_due set carry_out_on = current_date"
                                        + " where customer_id = :id")
                        .bind("id", id)
                        .execute());
    }
}

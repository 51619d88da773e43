package maison.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.Golden;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// The whole service over real HTTP, Kafka, PostgreSQL and OIDC.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class AnalyticsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static void awaitPurchases(UUID customer, int purchases) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("analyst")
                                .get("/v1/customers/" + customer)
                                .then()
                                .statusCode(200)
                                .body("statistics.purchases", equalTo(purchases)));
    }

    @Test
    void reads_what_purchase_service_promises() {
        Till.tell(
                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "maison.sale.lines-returned.v1",
                Golden.published("purchase-service", "maison.sale.lines-returned.v1"));
        Till.tell(
                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "maison.sale.completed.v1",
                Golden.published("purchase-service", "maison.sale.completed.v1"));
        Till.tell(
                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "maison.return.unlinked.v1",
                Golden.published("purchase-service", "maison.return.unlinked.v1"));

        var customer = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("associate")
                                .get("/v1/customers/" + customer)
                                .then()
                                .statusCode(200)
                                .body("statistics.firstPurchase", equalTo("2026-03-14"))
                                .body("statistics.spent[0].net.amount", equalTo("1175.00"))
                                .body(
                                        "statistics.spent[0].unlinkedReturns.amount",
                                        equalTo("80.00")));
    }

    @Test
    void buying_and_returning_leaves_nothing() {
        var customer = UUID.randomUUID();
        var kept = Till.sell(customer, DAY, "20.00");
        awaitPurchases(customer, 1);
        Till.takeBack(kept, customer, "20.00");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("analyst")
                                .get("/v1/customers/" + customer)
                                .then()
                                .statusCode(404)
                                .body("type", equalTo("/problems/customer-without-purchases")));
    }

    @Test
    void a_customer_is_assessed_soon_and_the_segment_says_why() {
        var customer = UUID.randomUUID();
        Till.sell(customer, DAY, "20.00");
        Till.sell(customer, DAY.plusDays(40), "30.00");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("manager")
                                .get("/v1/customers/" + customer)
                                .then()
                                .body("assessment.scores.recency", notNullValue())
                                .body("assessment.versions.rules", equalTo(1)));
        as("manager")
                .get("/v1/customers/" + customer + "/segment/explain?segment=vip")
                .then()
                .statusCode(200)
                .body("steps.segment", contains("vip"))
                .body("steps[0].alternatives[0].all.input", hasItem("monetaryScore"));
        as("manager").get("/v1/rfm").then().statusCode(200).body("bounds.recency", notNullValue());
        as("manager").get("/v1/segments").then().statusCode(200).body("segments", hasSize(6));
    }

    @Test
    void a_fit_is_queued_watched_and_becomes_a_version() {
        Till.sellMany(60);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(as("analyst").get("/v1/totals").jsonPath().getInt("customers"))
                                .isGreaterThanOrEqualTo(60));
        var key = UUID.randomUUID().toString();
        String address = fitRequest(key).then().statusCode(202).extract().header("Location");
        fitRequest(key)
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .header("Location", equalTo(address));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("analyst").get(address).then().body("state", equalTo("succeeded")));
        int version = as("analyst").get(address).jsonPath().getInt("modelVersion");
        as("analyst")
                .get("/v1/models/" + version)
                .then()
                .statusCode(200)
                .body("buying.status", notNullValue())
                .body("buying.parameters.r", notNullValue())
                .body("spending.GBP.status", notNullValue());
        as("analyst").get("/v1/models?limit=1").then().body("items", hasSize(1));
    }

    private static io.restassured.response.Response fitRequest(String key) {
        return as("analyst")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/models/fits");
    }

    @Test
    void a_client_sees_only_themself() {
        var customer = UUID.randomUUID();
        Till.sell(customer, DAY, "20.00");
        awaitPurchases(customer, 1);

        given().auth()
                .oauth2(Tokens.client(customer))
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(403);
    }

    @Test
    void erasure_forgets_the_person_and_keeps_the_totals() {
        var customer = UUID.randomUUID();
        Till.sell(customer, DAY, "77.00", "SEK");
        awaitPurchases(customer, 1);
        Till.erase(customer);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("analyst").get("/v1/customers/" + customer).then().statusCode(404));
        as("analyst")
                .get("/v1/totals")
                .then()
                .body("currencies.find { it.sold.currency == 'SEK' }.anonymous", equalTo(1))
                .body(
                        "currencies.find { it.sold.currency == 'SEK' }.sold.amount",
                        equalTo("77.00"));
    }

    @Test
    void customers_who_are_one_person_count_once_under_either_id_until_they_are_separated() {
        var absorbed = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        Till.sell(absorbed, DAY, "20.00");
        Till.sell(survivor, DAY.plusDays(1), "30.00");
        awaitPurchases(absorbed, 1);
        awaitPurchases(survivor, 1);
        var merge = UUID.randomUUID();
        Till.tellOfMerge("maison.customer.merged.v1", merge, absorbed, survivor);
        awaitPurchases(survivor, 2);
        Till.sell(absorbed, DAY.plusDays(2), "5.00");
        awaitPurchases(absorbed, 3);
        as("analyst")
                .get("/v1/customers/" + absorbed)
                .then()
                .body("customerId", equalTo(survivor.toString()))
                .body("statistics.spent[0].net.amount", equalTo("55.00"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("manager")
                                .get("/v1/customers/" + absorbed + "/segment/explain")
                                .then()
                                .statusCode(200)
                                .body("customerId", equalTo(survivor.toString())));

        Till.tellOfMerge("maison.customer.unmerged.v1", merge, absorbed, survivor);
        awaitPurchases(survivor, 1);
        awaitPurchases(absorbed, 2);
        as("analyst")
                .get("/v1/customers/" + absorbed)
                .then()
                .body("customerId", equalTo(absorbed.toString()))
                .body("statistics.spent[0].net.amount", equalTo("25.00"));
    }

    @Test
    void rebuilding_gives_the_same_bytes_while_reads_are_answered() {
        var customer = UUID.randomUUID();
        Till.sell(customer, DAY, "20.00");
        Till.sell(customer, DAY.plusDays(3), "12.50");
        awaitPurchases(customer, 2);
        List<String> before = Tables.statistics();

        var address = "/v1/operations/projections/rebuild";
        String earlier = as("admin").get(address).jsonPath().getString("startedAt");
        as("admin").contentType("application/json").post(address).then().statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    as("analyst")
                            .get("/v1/customers/" + customer)
                            .then()
                            .statusCode(200)
                            .body("statistics.purchases", equalTo(2));
                    as("admin")
                            .get(address)
                            .then()
                            .body("state", equalTo("DONE"))
                            .body("startedAt", not(equalTo(earlier)));
                });

        assertThat(Tables.statistics()).containsAll(before);
    }
}

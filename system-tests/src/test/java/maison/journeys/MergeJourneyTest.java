package maison.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import maison.house.Api;
import maison.house.Person;
import maison.house.SharedHouse;
import maison.house.TestSales;
import org.junit.jupiter.api.Test;

/// Two customers turn out to be one, and two after all: what every service says of them.
class MergeJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /// What bronze brings who reaches it.
    private static final int BRONZE = 50;

    private final UUID absorbed = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();

    @Test
    void
            a_merge_and_its_end_reach_purchases_and_statistics_and_a_moved_sale_takes_its_points_along()
                    throws Exception {
        SharedHouse.get();
        Api till = Api.as("pos-main-1");
        Person manager = Person.signIn("manager");
        Person analyst = Person.signIn("analyst");
        register(till, absorbed);
        register(till, survivor);
        sell(till, absorbed, 3, 300);
        sell(till, survivor, 2, 400);
        awaitPurchases(analyst, absorbed, 1, absorbed);
        awaitPurchases(analyst, survivor, 1, survivor);

        UUID merge = merge(manager);
        awaitSales(till, 2, 2);
        awaitPurchases(analyst, absorbed, 2, survivor);
        UUID wrong = sell(till, survivor, 1, 500);
        awaitSales(till, 3, 3);
        awaitPurchases(analyst, survivor, 3, survivor);

        separate(manager, merge, wrong);
        awaitSales(till, 2, 1);
        awaitPurchases(analyst, absorbed, 2, absorbed);
        awaitPurchases(analyst, survivor, 1, survivor);
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(points(till, absorbed)).isEqualTo(300 + 500 + BRONZE);
                    assertThat(points(till, survivor)).isEqualTo(400);
                });
    }

    private static void register(Api till, UUID customer) throws Exception {
        var registered =
                till.put(
                        "/api/customer/v1/customers/" + customer,
                        "{\"name\":{\"given\":\"Nour\"},\"language\":\"en\"}");
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    }

    private static UUID sell(Api till, UUID customer, int daysAgo, int dollars) throws Exception {
        UUID sale = UUID.randomUUID();
        Instant at = Instant.now().minus(daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var sold =
                till.put(
                        "/api/purchase/v1/sales/" + sale,
                        TestSales.ofOneLine(customer, "U-" + sale, at, dollars));
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        return sale;
    }

    private static String etag(Person manager, UUID customer) throws Exception {
        return manager.send("GET", "/api/customer/v1/customers/" + customer, "").header("ETag");
    }

    private UUID merge(Person manager) throws Exception {
        String version = etag(manager, absorbed).replace("\"", "");
        var merged =
                post(
                        manager,
                        "/api/customer/v1/customers/" + survivor + "/merges",
                        "{\"absorbed\":\"%s\",\"absorbedVersion\":%s}"
                                .formatted(absorbed, version));
        return UUID.fromString(merged.path("mergeId").asText());
    }

    private void separate(Person manager, UUID merge, UUID sale) throws Exception {
        post(
                manager,
                "/api/customer/v1/customers/" + survivor + "/merges/" + merge + "/separation",
                "{\"sales\":[\"%s\"]}".formatted(sale));
    }

    /// As the console does it, on the survivor as last seen.
    private JsonNode post(Person manager, String path, String body) throws Exception {
        var answer =
                manager.send(
                        "POST",
                        path,
                        body,
                        Map.of(
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "If-Match",
                                etag(manager, survivor)));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private void awaitSales(Api till, int absorbeds, int survivors) {
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(sales(till, absorbed)).isEqualTo(absorbeds);
                    assertThat(sales(till, survivor)).isEqualTo(survivors);
                });
    }

    private static int sales(Api till, UUID customer) throws Exception {
        return till.get("/api/purchase/v1/customers/" + customer + "/sales")
                .json()
                .path("items")
                .size();
    }

    /// @param countedAs the id under which the person is counted
    private static void awaitPurchases(
            Person analyst, UUID customer, int purchases, UUID countedAs) {
        await().atMost(SOON)
                .untilAsserted(() -> {
                    JsonNode one =
                            analyst.send("GET", "/api/analytics/v1/customers/" + customer, "")
                                    .json();
                    assertThat(one.at("/statistics/purchases").asInt()).isEqualTo(purchases);
                    assertThat(one.path("customerId").asText()).isEqualTo(countedAs.toString());
                });
    }

    private static int points(Api till, UUID customer) throws Exception {
        return till.get("/api/loyalty/v1/accounts/" + customer)
                .json()
                .at("/balance/active")
                .asInt();
    }
}

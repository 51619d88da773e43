package maison.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import maison.house.Api;
import maison.house.SharedHouse;
import maison.house.TestSales;
import maison.launcher.supervising.Component;
import org.junit.jupiter.api.Test;

/// A till at work through the gateway: who stands there, what the basket means for them, the sale,
/// and the same while loyalty-service is down.
class CheckoutJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DOLLARS = 640;

    /// What bronze brings who reaches it.
    private static final int BRONZE = 50;

    private final UUID customer = UUID.randomUUID();
    private final String phone =
            "077009%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));

    @Test
    void what_the_till_was_told_comes_true_also_with_loyalty_down() throws Exception {
        SharedHouse.get();
        Api till = Api.as("pos-main-1");
        register(till);

        // What a service that has just started is too slow to tell is left out of an answer.
        JsonNode told =
                await().atMost(SOON)
                        .until(
                                () -> checkout(till, phone),
                                answer -> answer.path("missing").isEmpty());
        assertThat(told.at("/customer/outcome").asText()).isEqualTo("found");
        assertThat(told.at("/customer/greeting").asText()).isEqualTo("Salma");
        assertThat(told.at("/customer/customerId").asText()).isEqualTo(customer.toString());
        assertThat(told.at("/loyalty/points").asInt()).isEqualTo(DOLLARS);
        assertThat(told.at("/loyalty/tier/after").asText()).isEqualTo("bronze");
        sell(till);
        awaitPoints(till, told.at("/loyalty/activeAfter").asInt(), "bronze");

        Component loyalty = SharedHouse.get().component("loyalty");
        loyalty.stop();
        try {
            JsonNode degraded =
                    await().atMost(SOON)
                            .until(
                                    () -> checkout(till, arabicIndic(phone)),
                                    answer -> answer.path("missing").size() == 1);
            assertThat(degraded.at("/customer/greeting").asText()).isEqualTo("Salma");
            assertThat(degraded.at("/missing/0/part").asText()).isEqualTo("loyalty");
            assertThat(degraded.has("loyalty")).isFalse();
            sell(till);
        } finally {
            loyalty.start();
            loyalty.awaitReady(Duration.ofMinutes(2));
        }
        awaitPoints(till, 2 * DOLLARS + BRONZE, "bronze");
        JsonNode whole =
                await().atMost(SOON)
                        .until(
                                () -> checkout(till, phone),
                                answer -> answer.path("missing").isEmpty());
        assertThat(whole.at("/loyalty/active").asInt()).isEqualTo(2 * DOLLARS + BRONZE);
        assertThatTheTillsLookIsLogged();
    }

    private void register(Api till) throws Exception {
        var registered =
                till.put(
                        "/api/customer/v1/customers/" + customer,
                        """
                        {"name":{"given":"Salma"},"language":"ar",
                         "phones":[{"number":"%s"}]}\
                        """
                                .formatted(phone));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    }

    private static JsonNode checkout(Api till, String identifier) throws Exception {
        var answer =
                till.post(
                        "/api/purchase/v1/checkouts",
                        """
                        {"identifier":"%s","storeId":"main","terminalId":"main-1",
                         "currency":"USD","occurredAt":"%s","zone":"Asia/Dubai",
                         "lines":[{"lineId":"1","sku":"RING-1","description":"Ring",
                           "category":"rings","quantity":"1",
                           "unitPrice":{"amount":"%d.00","currency":"USD"}}]}\
                        """
                                .formatted(identifier, Instant.now(), DOLLARS),
                        Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void sell(Api till) throws Exception {
        UUID sale = UUID.randomUUID();
        var sold =
                till.put(
                        "/api/purchase/v1/sales/" + sale,
                        TestSales.ofOneLine(
                                customer,
                                "C-" + sale,
                                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                DOLLARS));
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
    }

    private void awaitPoints(Api till, int points, String tier) {
        await().atMost(SOON)
                .untilAsserted(() -> {
                    JsonNode account = till.get("/api/loyalty/v1/accounts/" + customer).json();
                    assertThat(account.at("/balance/active").asInt()).isEqualTo(points);
                    assertThat(account.at("/tier/name").asText()).isEqualTo(tier);
                });
    }

    private void assertThatTheTillsLookIsLogged() {
        assertThat(
                        SharedHouse.number(
                                "customer",
                                """
                                select count(*) from public.read_log
                                where subject_id = '%s' and operation = 'identify'
                                  and purpose = 'checkout' and actor_kind = 'TERMINAL'
                                  and actor_id = 'pos-main-1' and outcome = 'shown'
                                """
                                        .formatted(customer)))
                .isGreaterThanOrEqualTo(2);
    }

    private static String arabicIndic(String digits) {
        var arabic = new StringBuilder();
        digits.chars().forEach(each -> arabic.append((char) (each - '0' + '٠')));
        return arabic.toString();
    }
}

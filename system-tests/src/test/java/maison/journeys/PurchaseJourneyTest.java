package maison.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import maison.house.Api;
import maison.house.Person;
import maison.house.SharedHouse;
import maison.house.TestSales;
import maison.launcher.Listener;
import org.junit.jupiter.api.Test;

/// One purchase, from the till to everything that is computed from it.
class PurchaseJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_sale_becomes_points_a_tier_and_statistics() throws Exception {
        Api till = Api.as("pos-main-1");
        UUID customer = UUID.randomUUID();
        UUID sale = UUID.randomUUID();
        Instant at = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String body = TestSales.ofOneLine(customer, "J-" + sale, at, 2_500);

        assertThat(till.put("/api/purchase/v1/sales/" + sale, body).status()).isEqualTo(201);
        assertThat(till.put("/api/purchase/v1/sales/" + sale, body).header("Idempotent-Replayed"))
                .isEqualTo("true");

        JsonNode account = accountOf(till, customer, "silver");
        assertThat(account.at("/balance/active").asLong()).isEqualTo(2_500 + 50 + 100);
        // The sale's, and what bronze and silver bring who reaches them.
        assertThat(account.at("/lots").size()).isEqualTo(3);

        Person analyst = Person.signIn("analyst");
        await().atMost(SOON)
                .until(() ->
                        analyst.send("GET", "/api/analytics/v1/customers/" + customer, "").status()
                                == 200);
        assertThat(analyst.send("GET", "/api/analytics/v1/segments", "").status()).isEqualTo(200);
    }

    @Test
    void a_return_of_the_sale_takes_points_and_tier_back() throws Exception {
        Api till = Api.as("pos-main-1");
        UUID customer = UUID.randomUUID();
        UUID sale = UUID.randomUUID();
        Instant at = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        till.put(
                "/api/purchase/v1/sales/" + sale,
                TestSales.ofOneLine(customer, "R-" + sale, at, 700));
        accountOf(till, customer, "bronze");

        var returned =
                till.put(
                        "/api/purchase/v1/sales/" + sale + "/returns/" + UUID.randomUUID(),
                        """
                        {"storeId":"main","occurredAt":"%s","reason":"size",
                         "lines":[{"lineId":"1","quantity":"1"}]}\
                        """
                                .formatted(at.plusSeconds(600)));
        assertThat(returned.status()).as(returned.text()).isEqualTo(201);

        JsonNode account = accountOf(till, customer, "member");
        assertThat(account.at("/balance/active").asLong()).isZero();
    }

    @Test
    void a_tier_upgrade_reaches_the_inbox_of_a_customer_who_agreed() throws Exception {
        Api integration = Api.as("integration");
        Api till = Api.as("pos-main-1");
        Person manager = Person.signIn("manager");
        UUID customer = UUID.randomUUID();
        String address = "layla-" + customer + "@example.org";
        var registered =
                integration.put(
                        "/api/customer/v1/customers/" + customer,
                        """
                        {"name":{"given":"Layla"},"language":"en",
                         "emails":[{"address":"%s"}]}\
                        """
                                .formatted(address));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var consent =
                manager.send(
                        "POST",
                        "/api/customer/v1/customers/" + customer + "/consents",
                        """
                        {"purpose":"loyalty","channel":"email","textVersion":"2026-01",
                         "locale":"en-GB","mechanism":"signed-form","source":"store-main"}\
                        """,
                        Map.of(
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Idempotency-Key",
                                "consent-" + customer));
        assertThat(consent.status()).as(consent.text()).isEqualTo(201);

        UUID sale = UUID.randomUUID();
        till.put(
                "/api/purchase/v1/sales/" + sale,
                TestSales.ofOneLine(
                        customer,
                        "M-" + sale,
                        Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS),
                        6_000));

        await().atMost(Duration.ofMinutes(1)).until(() -> inbox().contains(address));
    }

    @Test
    void people_sign_in_and_no_script_can_read_their_session() throws Exception {
        Person associate = Person.signIn("associate");

        assertThat(associate.me().toString()).contains("associate");
        assertThat(associate.readableCookies()).noneMatch(name -> name.contains("session"));
        var foreign =
                associate.send(
                        "POST",
                        "/api/customer/v1/customers",
                        "{}",
                        Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void the_portal_shows_the_documents_of_every_service() throws Exception {
        Api anyone = Api.anonymous();
        for (String service :
                new String[] {
                    "customer", "purchase", "loyalty", "appointment", "notification", "analytics"
                }) {
            var document = anyone.get("/openapi/" + service);
            assertThat(document.status()).as(service).isEqualTo(200);
            assertThat(document.text()).as(service).contains("openapi").contains("/v1/");
            var topics = anyone.get("/asyncapi/" + service);
            assertThat(topics.status()).as(service).isEqualTo(200);
            assertThat(topics.text()).as(service).contains("asyncapi: 3.").contains("maison.");
        }
        assertThat(anyone.get("/docs").status()).isIn(200, 302);
    }

    private static JsonNode accountOf(Api till, UUID customer, String tier) {
        return await().atMost(SOON)
                .until(
                        () -> till.get("/api/loyalty/v1/accounts/" + customer).json(),
                        account -> tierOf(account).equals(tier));
    }

    private static String tierOf(JsonNode account) {
        JsonNode tier = account.path("tier");
        return tier.isObject() ? tier.path("name").asText() : tier.asText();
    }

    private static String inbox() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(SharedHouse.url(Listener.INBOX) + "/messages"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}

package maison.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// What tills of store `main` did for one customer, by a seed, told with ids of its own: the same
/// seed told twice is two customers to whom the same happened.
public final class ShopDay {

    private static final int SALES = 12;
    private static final int CREDITS = 3;

    private final UUID customer = UUID.randomUUID();
    private final Map<String, UUID> ids = new TreeMap<>();
    private final List<String> acts = new ArrayList<>();
    private final Api integration;

    public ShopDay(long seed) throws IOException, InterruptedException {
        integration = Api.as("integration");
        var random = new Random(seed);
        for (int sale = 0; sale < SALES; sale++) {
            acts.add(sale(sale, random));
            for (int back = random.nextInt(4); back > 0; back--) {
                acts.add(takenBack(sale, back, random));
            }
        }
        for (int credit = 0; credit < CREDITS; credit++) {
            issue("credit " + credit);
        }
    }

    /// Lines of a bulk request, in the order in which they happened.
    public List<String> acts() {
        return acts;
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, _ -> UUID.randomUUID());
    }

    private String sale(int number, Random random) {
        int quantity = 1 + random.nextInt(3);
        boolean byCredit = random.nextInt(3) == 0;
        // Some numbers are given twice: the till was set up anew.
        String receipt = random.nextInt(6) == 0 ? "twice" : Integer.toString(number);
        String tender =
                byCredit
                        ? "\"store-credit\",\"creditId\":\"%s\""
                                .formatted(id("credit " + random.nextInt(CREDITS)))
                        : "\"cash\"";
        return """
        {"type":"sale","id":"%s","customerId":"%s","storeId":"main","terminalId":"till-%s",
         "receiptNumber":"%s","channel":"store","currency":"USD","zone":"Asia/Dubai",
         "occurredAt":"2026-03-14T11:%02d:00Z","offlineSince":"2026-03-14T00:00:00Z",
         "lines":[{"lineId":"1","sku":"PEARL","description":"Loose pearl","quantity":"%d",
                   "unitPrice":{"amount":"10.00","currency":"USD"}}],
         "tenders":[{"kind":%s,"amount":{"amount":"%d.00","currency":"USD"}}],
         "total":{"amount":"%d.00","currency":"USD"}}\
        """
                .formatted(
                        id("sale " + number),
                        customer,
                        customer,
                        receipt,
                        number,
                        quantity,
                        tender,
                        quantity * 10,
                        quantity * 10)
                .replace("\n", "");
    }

    private String takenBack(int sale, int number, Random random) {
        return """
        {"type":"return","id":"%s","saleId":"%s","storeId":"main",
         "occurredAt":"2026-03-18T09:05:00Z","offlineSince":"2026-03-18T00:00:00Z",
         "reason":"changed-mind","lines":[{"lineId":"1","quantity":"%d"}]}\
        """
                .formatted(
                        id("return " + sale + " " + number),
                        id("sale " + sale),
                        1 + random.nextInt(2))
                .replace("\n", "");
    }

    private void issue(String name) throws IOException, InterruptedException {
        var issued =
                integration.put(
                        "/api/purchase/v1/credits/" + id(name),
                        """
                        {"storeId":"main","occurredAt":"2026-03-10T09:05:00Z","reason":"goodwill",
                         "amount":{"amount":"25.00","currency":"USD"}}\
                        """);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    }

    /// Tells each act at once, as a till does that is never out of reach.
    public void happen() throws IOException, InterruptedException {
        Api till = Api.as("pos-main-1");
        for (String act : acts) {
            var answer =
                    till.post(
                            "/api/purchase/v1/bulk",
                            act + "\n",
                            Map.of("Content-Type", "application/x-ndjson"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().at("/status").asText())
                    .as(answer.text())
                    .isIn("created", "parked");
        }
    }

    /// What it came to in purchase-service: each sale and each credit.
    public Map<String, String> outcome() throws IOException, InterruptedException {
        var outcome = new TreeMap<String, String>();
        for (var each : ids.entrySet()) {
            if (each.getKey().startsWith("sale")) {
                JsonNode sale = sale(each.getValue());
                outcome.put(
                        each.getKey(),
                        sale.at("/total/amount").asText()
                                + " less "
                                + sale.at("/refunded/amount").asText());
            } else if (each.getKey().startsWith("credit")) {
                JsonNode credit =
                        integration.get("/api/purchase/v1/credits/" + each.getValue()).json();
                outcome.put(
                        each.getKey(),
                        credit.at("/balance/amount").asText()
                                + " owing "
                                + credit.at("/debt/amount").asText());
            }
        }
        return outcome;
    }

    private JsonNode sale(UUID id) throws IOException, InterruptedException {
        var sale = integration.get("/api/purchase/v1/sales/" + id);
        assertThat(sale.status()).as("Sale %s", id).isEqualTo(200);
        return sale.json();
    }

    /// A point for each dollar that was kept, by purchase-service's sums alone.
    public int pointsEarned() throws IOException, InterruptedException {
        var sum = BigDecimal.ZERO;
        for (var each : ids.entrySet()) {
            if (each.getKey().startsWith("sale")) {
                JsonNode sale = sale(each.getValue());
                sum =
                        sum.add(new BigDecimal(sale.at("/total/amount").asText()))
                                .subtract(new BigDecimal(sale.at("/refunded/amount").asText()));
            }
        }
        return sum.intValueExact();
    }

    /// The points that loyalty-service tells of sales; tiers bring points too.
    public int points() throws IOException, InterruptedException {
        JsonNode account = Api.as("pos-main-1").get("/api/loyalty/v1/accounts/" + customer).json();
        int points = account.has("lots") ? 0 : -1;
        for (JsonNode lot : account.at("/lots")) {
            points += lot.has("saleId") ? lot.at("/active").asInt() : 0;
        }
        return points;
    }
}

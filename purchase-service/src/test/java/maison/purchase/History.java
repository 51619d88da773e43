package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import maison.platform.testing.Tokens;

/// What the tills of a store did, by a seed, told with ids of its own: the same seed told twice is
/// two stores to which the same happened.
final class History {

    private static final int SALES = 12;
    private static final int CREDITS = 3;

    private final String store = "store-" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final Map<String, UUID> ids = new TreeMap<>();
    private final List<String> acts = new ArrayList<>();

    History(long seed) {
        var random = new Random(seed);
        for (int sale = 0; sale < SALES; sale++) {
            sell(sale, random);
            for (int back = random.nextInt(4); back > 0; back--) {
                takeBack(sale, back, random);
            }
        }
    }

    List<String> acts() {
        return acts;
    }

    String store() {
        return store;
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, _ -> UUID.randomUUID());
    }

    private void sell(int number, Random random) {
        int quantity = 1 + random.nextInt(3);
        String total = quantity * 10 + ".00";
        UUID id = id("sale " + number);
        String body =
                Till.sale(id, "\"" + customer + "\"", Integer.toString(quantity), "10.00", total);
        if (random.nextInt(3) == 0) {
            String tender =
                    Till.part(
                            "store-credit",
                            total,
                            ",\"creditId\":\"" + id(creditName(random)) + "\"");
            body = body.replaceFirst("\"tenders\":\\[[^]]*]", "\"tenders\":[" + tender + "]");
        }
        // Some numbers are given twice: the till was set up anew.
        if (random.nextInt(6) == 0) {
            body = body.replace("R-" + id, "twice-" + store);
        }
        acts.add(Till.line("sale", id, own(body)));
    }

    private static String creditName(Random random) {
        return "credit " + random.nextInt(CREDITS);
    }

    private void takeBack(int sale, int number, Random random) {
        String quantity = Integer.toString(1 + random.nextInt(2));
        String body = Till.back("1", quantity);
        acts.add(
                Till.returnLine(
                        id("return " + sale + " " + number), id("sale " + sale), own(body)));
    }

    private String own(String body) {
        return Till.with(
                body.replace("\"dubai-mall\"", "\"" + store + "\"")
                        .replace("dubai-mall-1", "till-" + store),
                body.contains("2026-03-18T")
                        ? "\"offlineSince\":\"2026-03-18T00:00:00Z\""
                        : "\"offlineSince\":\"2026-03-14T00:00:00Z\"");
    }

    void issueCredits() {
        for (int credit = 0; credit < CREDITS; credit++) {
            Till.put(
                            "/v1/credits/" + id("credit " + credit),
                            """
                            {"storeId":"%s","occurredAt":"2026-03-10T09:05:00Z",
                             "reason":"goodwill","amount":{"amount":"25.00","currency":"USD"}}
                            """
                                    .formatted(store),
                            Tokens.of("manager"))
                    .then()
                    .statusCode(201);
        }
    }

    /// Uploads a file; nothing that a till did is refused.
    void upload(List<String> lines) {
        List<String> statuses =
                Till.bulk(String.join("\n", lines))
                        .asString()
                        .lines()
                        .map(line -> JsonPath.from(line).getString("status"))
                        .toList();
        assertThat(statuses).hasSize(lines.size()).doesNotContain("refused");
    }

    /// What it all came to, by the names of the history.
    Map<String, Object> outcome() {
        var outcome = new TreeMap<String, Object>();
        ids.forEach((name, id) -> {
            if (name.startsWith("sale")) {
                JsonPath sale = Till.get("/v1/sales/" + id).jsonPath();
                outcome.put(
                        name,
                        sale.getString("total.amount")
                                + " less "
                                + sale.getString("refunded.amount")
                                + ", returned "
                                + sale.getString("lines[0].returned"));
            } else if (name.startsWith("credit")) {
                JsonPath credit = Till.get("/v1/credits/" + id).jsonPath();
                outcome.put(
                        name,
                        credit.getString("balance.amount")
                                + " owing "
                                + credit.getString("debt.amount"));
            }
        });
        JsonPath open =
                Till.get("/v1/stores/" + store + "/conflicts?limit=200", Tokens.of("manager"))
                        .jsonPath();
        int count = open.getList("items").size();
        for (int at = 0; at < count; at++) {
            String item = "items[" + at + "].";
            String kind = open.getString(item + "kind");
            outcome.put(
                    "conflict " + kind + " " + nameOf(open.getString(item + "subject")),
                    open.getString(item + "amount")
                            + " "
                            + actsOf(kind, open.getList(item + "acts", String.class)));
        }
        outcome.put(
                "spent",
                Till.get("/v1/customers/" + customer + "/insight")
                        .jsonPath()
                        .getString("currencies.kept.amount"));
        return outcome;
    }

    /// Which of several sales finds nothing left depends on the order; all that spent are named
    /// only where they ran out, so acts are compared for the conflicts of a sale.
    private List<String> actsOf(String kind, List<String> acts) {
        return acts.stream()
                .filter(_ -> kind.equals("returned-more-than-sold"))
                .map(this::nameOf)
                .sorted()
                .toList();
    }

    private String nameOf(String id) {
        return ids.entrySet().stream()
                .filter(each -> id.equals(each.getValue().toString()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id.replace(store, "store"));
    }
}

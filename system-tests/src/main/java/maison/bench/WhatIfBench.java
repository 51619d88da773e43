package maison.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import maison.launcher.Listener;
import org.HdrHistogram.Histogram;

/// A draft counted over the whole history, while tills go on asking for quotes.
final class WhatIfBench {

    private static final int SALES_EACH = 10;
    private static final double QUOTES_PER_SECOND = 100;
    private static final double SECONDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private WhatIfBench() {}

    static void run(Path results) throws Exception {
        int sales = Integer.getInteger("bench.sales", 1_000_000);
        int customers = Math.max(1, sales / SALES_EACH);
        var report = new Report("whatif");
        try (var house = BenchHouse.start("postgres", "kafka", "keycloak", "loyalty", "gateway")) {
            var random = new SplittableRandom(11);
            StreamBench.fill(house, sales, _ -> Sales.customer(random.nextInt(customers)), 0);
            RewardsBench.awaitPoints(house);
            report.add("sales in the history", sales, "sales");
            String token = house.token("pos-main-1");
            try (var load = new LoadGenerator(house.port(Listener.LOYALTY), token, 16);
                    var marketer = new Marketer(house)) {
                quotes(load, customers, SECONDS);
                Histogram without = quotes(load, customers, SECONDS);
                simulate(report, marketer, load, customers, without);
            }
        }
        report.write(results);
    }

    private static Histogram quotes(LoadGenerator load, int customers, double seconds)
            throws InterruptedException {
        var random = new SplittableRandom(3);
        return RewardsBench.require(
                        load.open(
                                QUOTES_PER_SECOND,
                                seconds,
                                () -> RewardsBench.quote(random, customers)))
                .latency();
    }

    private static void simulate(
            Report report, Marketer marketer, LoadGenerator load, int customers, Histogram without)
            throws Exception {
        UUID draft = UUID.randomUUID();
        String path = "/api/loyalty/v1/programme/drafts/" + draft;
        marketer.send("PUT", path, draft(draft));
        JsonNode started = JSON.readTree(marketer.send("POST", path + "/simulations", "{}"));
        String simulation = path + "/simulations/" + started.path("simulationId").asText();
        var running = new AtomicBoolean(true);
        var during = new Histogram(3);
        var tills =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                while (running.get()) {
                                    during.add(quotes(load, customers, 1));
                                }
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
        JsonNode view = JSON.readTree(marketer.send("GET", simulation, ""));
        while (view.path("state").asText().equals("running")) {
            JsonNode progress = view.path("progress");
            System.err.printf(
                    Locale.ROOT,
                    "  %,d of %,d accounts, %s s left%n",
                    progress.path("accountsDone").asLong(),
                    progress.path("accountsOf").asLong(),
                    progress.path("secondsLeft").asText("?"));
            TimeUnit.MILLISECONDS.sleep(500);
            view = JSON.readTree(marketer.send("GET", simulation, ""));
        }
        running.set(false);
        tills.join();
        if (!view.path("state").asText().equals("done")) {
            throw new IllegalStateException("The simulation ended otherwise: " + view);
        }
        double seconds = view.path("progress").path("seconds").asDouble();
        report.add("simulated in", seconds, "s", "<= 60 for a million");
        report.add(
                "accounts a second",
                view.path("progress").path("accountsDone").asLong() / Math.max(0.001, seconds),
                "accounts/s");
        double p99Without = RewardsBench.millis(without, 99);
        double p99During = RewardsBench.millis(during, 99);
        report.add("quote p99 without it", p99Without, "ms");
        report.add("quote p99 beside it", p99During, "ms");
        report.add("quote p99 beside it to without", p99During / p99Without, "x");
    }

    /// Twice the points, and more to keep a tier.
    private static String draft(UUID draft) {
        return """
        {"version": "draft-%s", "earning": {"base": "net", "rounding": "floor-per-sale",
          "unitsPerPoint": {"USD": 1}, "zone": "UTC",
          "storeZones": {"main": "Asia/Dubai"}},
         "expiry": {"months": 12, "until": "end-of-month"},
         "ladder": {"annualWindowDays": 365, "graceDays": 0, "tiers": [
           {"tier": "member", "benefits": []},
           {"tier": "bronze", "rule": "annualSpend >= 1000", "benefits": []},
           {"tier": "silver", "rule": "annualSpend >= 2000", "benefits": []}]}}
        """
                .formatted(draft);
    }
}

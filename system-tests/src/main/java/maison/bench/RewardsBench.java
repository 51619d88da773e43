package maison.bench;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import maison.bench.LoadGenerator.Request;
import maison.bench.LoadGenerator.Result;
import maison.launcher.Listener;
import org.HdrHistogram.Histogram;

/// How many quotes, holds and commits loyalty-service answers, against requests that do nothing.
///
/// Each hold and each commit is stored durably before it is answered. They are measured apart,
/// since a commit needs its hold; a pair takes the time of both.
final class RewardsBench {

    private static final int CUSTOMERS = 20_000;

    // At 500 points, as many as a member may use on a day.
    private static final int HOLDS_EACH = 10;
    private static final int DOLLARS = 6_000;
    private static final int CONNECTIONS = 64;
    private static final double SECONDS = 10;
    private static final double WARM_UP_SECONDS = 15;
    private static final double QUOTES_PER_SECOND = 500;
    private static final int QUIET_LOOKS = 4;
    private static final String TARGET = ">= 3,000";

    private RewardsBench() {}

    static void run(Path results) throws Exception {
        var report = new Report("rewards");
        try (var house = BenchHouse.start("postgres", "kafka", "keycloak", "loyalty")) {
            StreamBench.fill(house, CUSTOMERS, i -> Sales.customer(i - 1), DOLLARS);
            awaitPoints(house);
            String token = house.token("pos-main-1");
            double floor = nothing(house, token);
            try (var load = new LoadGenerator(house.port(Listener.LOYALTY), token, CONNECTIONS)) {
                report.add("requests that do nothing", floor, "requests/s");
                double quotes = quotes(report, load);
                report.add("quotes to nothing", quotes / floor, "x");
                double pairs = pairs(report, load);
                report.add("hold and commit to nothing", pairs / floor, "x");
            }
        }
        report.write(results);
    }

    private static double nothing(BenchHouse house, String token) throws InterruptedException {
        var request = new Request("GET", "/q/health/live", Buffer.buffer());
        try (var load =
                new LoadGenerator(house.port(Listener.LOYALTY_MANAGEMENT), token, CONNECTIONS)) {
            require(load.closed(WARM_UP_SECONDS, () -> request));
            return require(load.closed(SECONDS, () -> request)).perSecond();
        }
    }

    private static double quotes(Report report, LoadGenerator load) throws InterruptedException {
        var random = new SplittableRandom(3);
        require(load.closed(WARM_UP_SECONDS, () -> quote(random)));
        double perSecond = require(load.closed(SECONDS, () -> quote(random))).perSecond();
        report.add("quotes", perSecond, "requests/s", TARGET);
        Histogram latency =
                require(load.open(QUOTES_PER_SECOND, SECONDS, () -> quote(random))).latency();
        report.add("quote p50 at %.0f/s".formatted(QUOTES_PER_SECOND), millis(latency, 50), "ms");
        report.add(
                "quote p99 at %.0f/s".formatted(QUOTES_PER_SECOND),
                millis(latency, 99),
                "ms",
                "<= 10");
        return perSecond;
    }

    private static double pairs(Report report, LoadGenerator load) throws InterruptedException {
        var held = new AtomicInteger();
        var committed = new AtomicInteger();
        require(load.closed(WARM_UP_SECONDS, () -> hold(held.getAndIncrement())));
        require(load.closed(SECONDS / 2, () -> commit(committed.getAndIncrement(), held.get())));
        double holds =
                require(load.closed(SECONDS, () -> hold(held.getAndIncrement()))).perSecond();
        double commits =
                require(
                                load.closed(
                                        SECONDS / 2,
                                        () -> commit(committed.getAndIncrement(), held.get())))
                        .perSecond();
        report.add("holds", holds, "requests/s", TARGET);
        report.add("commits", commits, "requests/s", TARGET);
        double pairs = 1 / (1 / holds + 1 / commits);
        report.add("hold and commit", pairs, "pairs/s");
        return pairs;
    }

    private static Request quote(SplittableRandom random) {
        return quote(random, CUSTOMERS);
    }

    /// A basket of any of so many customers.
    static Request quote(SplittableRandom random, int customers) {
        String body =
                """
                {"store":"main","currency":"USD","occurredAt":"%s","lines":[{"lineId":"1",\
                "category":"rings","quantity":"1","net":{"amount":"%d.00","currency":"USD"}},\
                {"lineId":"2","category":"care","quantity":"2",\
                "net":{"amount":"50.00","currency":"USD"}}]}\
                """
                        .formatted(Instant.now(), 100 + random.nextInt(900));
        return new Request(
                "POST",
                "/v1/accounts/%s/quote".formatted(Sales.customer(random.nextInt(customers))),
                Buffer.buffer(body));
    }

    private static Request hold(int number) {
        if (number >= CUSTOMERS * HOLDS_EACH) {
            throw new IllegalStateException("Nobody may hold more today");
        }
        return new Request(
                redemption(number),
                Buffer.buffer("{\"reward\":\"certificate-25\",\"store\":\"main\"}"));
    }

    private static Request commit(int number, int held) {
        // What is still on its way at the end of the holds is not committed.
        if (number >= held - CONNECTIONS) {
            throw new IllegalStateException("Everything that was held is committed");
        }
        return new Request(redemption(number) + "/commit", Buffer.buffer());
    }

    private static String redemption(int number) {
        return "/v1/accounts/%s/redemptions/%s"
                .formatted(Sales.customer(number % CUSTOMERS), new UUID(2, number));
    }

    /// Waits until nothing is left in the topics.
    static void awaitPoints(BenchHouse house) throws IOException, InterruptedException {
        var metrics =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/q/metrics"
                                                .formatted(
                                                        house.port(Listener.LOYALTY_MANAGEMENT))))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
                TimeUnit.MILLISECONDS.sleep(500);
                String body = http.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
                quiet = body.contains("maison_inbox_lag_records 0.0") ? quiet : 0;
            }
        }
    }

    static Result require(Result result) {
        if (result.failed() > 0 || result.answered() == 0) {
            throw new IllegalStateException("%d requests failed".formatted(result.failed()));
        }
        return result;
    }

    static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}

package maison.bench;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
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
    private static final int WARM_UPS_MAX = 8;
    private static final double FASTER = 1.05;
    private static final double QUOTES_PER_SECOND = 500;
    private static final int QUIET_LOOKS = 4;
    private static final String TARGET = ">= 3,000";
    private static final List<String> PARTS = List.of("loyalty", "postgres");

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
                double quotes = quotes(report, house, load);
                report.add("quotes to nothing", quotes / floor, "x");
                double pairs = pairs(report, house, load);
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

    private static double quotes(Report report, BenchHouse house, LoadGenerator load)
            throws Exception {
        var random = new SplittableRandom(3);
        Callable<Result> quote = () -> load.closed(SECONDS, () -> quote(random));
        report.add("quotes, in the first seconds", warmUp(quote), "requests/s");
        double perSecond = measured(report, "quote", house, quote).perSecond();
        report.add("quotes", perSecond, "requests/s", TARGET);
        String steady = "quote at %.0f/s".formatted(QUOTES_PER_SECOND);
        Histogram latency =
                measured(
                                report,
                                steady,
                                house,
                                () -> load.open(QUOTES_PER_SECOND, SECONDS, () -> quote(random)))
                        .latency();
        report.add(steady + ", p50", millis(latency, 50), "ms");
        report.add(steady + ", p99", millis(latency, 99), "ms", "<= 10");
        return perSecond;
    }

    private static double pairs(Report report, BenchHouse house, LoadGenerator load)
            throws Exception {
        var held = new AtomicInteger();
        var committed = new AtomicInteger();
        Callable<Result> hold = () -> load.closed(SECONDS, () -> hold(held.getAndIncrement()));
        Callable<Result> commit =
                () ->
                        load.closed(
                                SECONDS / 2, () -> commit(committed.getAndIncrement(), held.get()));
        require(load.closed(WARM_UP_SECONDS, () -> hold(held.getAndIncrement())));
        require(commit.call());
        double holds = measured(report, "hold", house, hold).perSecond();
        double commits = measured(report, "commit", house, commit).perSecond();
        report.add("holds", holds, "requests/s", TARGET);
        report.add("commits", commits, "requests/s", TARGET);
        double pairs = 1 / (1 / holds + 1 / commits);
        report.add("hold and commit", pairs, "pairs/s");
        return pairs;
    }

    /// Repeats a load until it gets no faster. The JVM compiles what is done often, and on two
    /// cores that takes a minute: a figure of that minute is one of the compiler.
    ///
    /// @return requests per second of the first time
    private static double warmUp(Callable<Result> load) throws Exception {
        double first = require(load.call()).perSecond();
        double last = first;
        for (int time = 1; time < WARM_UPS_MAX; time++) {
            double next = require(load.call()).perSecond();
            if (next < last * FASTER) {
                break;
            }
            last = next;
        }
        return first;
    }

    /// Runs a load, and adds what each request of it cost the processor.
    private static Result measured(
            Report report, String what, BenchHouse house, Callable<Result> load) throws Exception {
        Map<String, Double> before = Cpu.seconds(house.house(), PARTS);
        Result result = require(load.call());
        Cpu.microsEach(before, Cpu.seconds(house.house(), PARTS), result.answered())
                .forEach((part, micros) ->
                        report.add("processor time of " + part + ", " + what, micros, "us"));
        return result;
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

    /// Waits until nothing is left in the topics, and nothing to tell others.
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
                boolean done =
                        body.contains("maison_inbox_lag_records 0.0")
                                && body.contains("maison_relay_lag_events 0.0");
                quiet = done ? quiet : -1;
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

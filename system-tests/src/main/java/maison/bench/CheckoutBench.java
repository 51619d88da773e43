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
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import maison.bench.LoadGenerator.Request;
import maison.bench.LoadGenerator.Result;
import maison.launcher.Listener;
import org.HdrHistogram.Histogram;

/// How long a till waits for the checkout call at a steady rate: customer, purchase and loyalty on
/// the machine that also runs the database, Kafka, Keycloak and this. The other services are not
/// running, and the gateway is not asked.
///
/// Every answer must be whole: one that leaves a part out is quick for the wrong reason.
final class CheckoutBench {

    private static final int CUSTOMERS = 2_000;
    private static final int SALES_EACH = 3;
    private static final double PER_SECOND = 200;
    private static final int WARM_UP_SECONDS = 60;
    private static final int WARM_UP_CONNECTIONS = 4;
    private static final int SETTLING_SECONDS = 10;
    private static final int SECONDS = 60;
    private static final int WHOLE_ATTEMPTS = 100;
    private static final List<String> PARTS =
            List.of("purchase", "customer", "loyalty", "postgres", "kafka", "keycloak");
    private static final List<Listener> SERVICES =
            List.of(
                    Listener.PURCHASE_MANAGEMENT,
                    Listener.CUSTOMER_MANAGEMENT,
                    Listener.LOYALTY_MANAGEMENT);
    private static final String MISSING = "maison_checkout_missing_total";

    private CheckoutBench() {}

    static void run(Path results) throws Exception {
        var report = new Report("checkout");
        try (var house =
                        BenchHouse.start(
                                "postgres",
                                "kafka",
                                "keycloak",
                                "customer",
                                "purchase",
                                "loyalty");
                var http = HttpClient.newHttpClient()) {
            register(house, http);
            String token = house.token("pos-main-1");
            sell(house, token);
            awaitPoints(house, http);
            requireWhole(house, http, token);
            var random = new SplittableRandom(7);
            warmUp(house, token, random);
            try (var load = new LoadGenerator(house.port(Listener.PURCHASE), token, 64)) {
                load.open(PER_SECOND, SETTLING_SECONDS, () -> checkout(random));
                double missingBefore = missing(house, http);
                Map<String, Double> before = Cpu.seconds(house.house(), PARTS);
                Result result = load.open(PER_SECOND, SECONDS, () -> checkout(random));
                Map<String, Double> after = Cpu.seconds(house.house(), PARTS);
                double missing = missing(house, http) - missingBefore;
                report.add("asked for", PER_SECOND, "requests/s");
                report.add("answered", result.perSecond(), "requests/s");
                report.add("failed", (double) result.failed(), "requests", "0");
                report.add("parts missing in an answer", missing, "parts", "0");
                Histogram latency = result.latency();
                report.add("latency p50", millis(latency, 50), "ms");
                report.add("latency p99", millis(latency, 99), "ms", "<= 40");
                report.add("latency p99.9", millis(latency, 99.9), "ms");
                report.add("latency max", latency.getMaxValue() / 1_000.0, "ms");
                Cpu.microsEach(before, after, result.answered())
                        .forEach((part, micros) ->
                                report.add("processor time of " + part, micros, "us"));
            }
        }
        report.write(results);
    }

    // A service compiles what it does often, and at a till's rate it takes many minutes to have
    // done this often. So few at a time that no part is late, or the others would rest from asking
    // it.
    private static void warmUp(BenchHouse house, String token, SplittableRandom random)
            throws InterruptedException {
        try (var load =
                new LoadGenerator(house.port(Listener.PURCHASE), token, WARM_UP_CONNECTIONS)) {
            load.closed(WARM_UP_SECONDS, () -> checkout(random));
        }
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    // Mobile numbers that nobody has: Ofcom keeps 07700 900000 to 900999 for fiction, and these are
    // of the same shape.
    private static String phone(long customer) {
        return "+4477009%05d".formatted(customer);
    }

    private static void register(BenchHouse house, HttpClient http)
            throws IOException, InterruptedException {
        var lines = new StringBuilder();
        for (int i = 0; i < CUSTOMERS; i++) {
            lines.append(
                    """
                    {"id":"%s","name":{"given":"Customer %d"},"language":"en",\
                    "phones":[{"number":"%s"}],"birthday":"--%02d-14"}
                    """
                            .formatted(Sales.customer(i), i, phone(i), 1 + i % 12));
        }
        var request =
                HttpRequest.newBuilder(address(house, Listener.CUSTOMER, "/v1/customers/bulk"))
                        .header("Authorization", "Bearer " + house.token("integration"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        require(response, 200);
        long created = response.body().lines().filter(line -> line.contains("\"created\"")).count();
        if (created != CUSTOMERS) {
            throw new IllegalStateException("Only %d customers were created".formatted(created));
        }
    }

    /// Somebody who is not found has no part missing either, and is answered sooner.
    private static void requireWhole(BenchHouse house, HttpClient http, String token)
            throws IOException, InterruptedException {
        Request checkout = checkout(new SplittableRandom(1));
        var request =
                HttpRequest.newBuilder(address(house, Listener.PURCHASE, checkout.path()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(checkout.body().toString()))
                        .build();
        // The first calls of services that have just started are too slow to be whole.
        for (int attempt = 0; attempt < WHOLE_ATTEMPTS; attempt++) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            require(response, 200);
            String body = response.body();
            if (body.contains("\"outcome\":\"found\"") && body.contains("\"missing\":[]")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("No checkout was answered with everything");
    }

    // So that there is a history to quote from, and the commit is warm too.
    private static void sell(BenchHouse house, String token) throws InterruptedException {
        var sales = new Sales(11, CUSTOMERS, "main-1");
        try (var load = new LoadGenerator(house.port(Listener.PURCHASE), token, 16)) {
            double rate = 500;
            Result result = load.open(rate, CUSTOMERS * SALES_EACH / rate, sales::next);
            if (result.failed() > 0) {
                throw new IllegalStateException("%d sales failed".formatted(result.failed()));
            }
        }
    }

    private static void awaitPoints(BenchHouse house, HttpClient http)
            throws IOException, InterruptedException {
        for (int quiet = 0; quiet < 4; quiet++) {
            TimeUnit.MILLISECONDS.sleep(500);
            boolean busy = false;
            for (Listener service : SERVICES) {
                busy |= lags(metrics(house, service, http));
            }
            quiet = busy ? -1 : quiet;
        }
    }

    /// Whether a service has something to hear or to tell.
    private static boolean lags(String metrics) {
        return metrics.lines()
                .filter(line ->
                        line.startsWith("maison_relay_lag_events ")
                                || line.startsWith("maison_inbox_lag_records "))
                .anyMatch(line -> !line.endsWith(" 0.0"));
    }

    private static synchronized Request checkout(SplittableRandom random) {
        String body =
                """
                {"identifier":"%s","storeId":"main","terminalId":"main-1","currency":"USD",\
                "occurredAt":"%s","zone":"Asia/Dubai","lines":[{"lineId":"1",\
                "sku":"RING-HALO-18K","description":"Halo engagement ring","category":"rings",\
                "quantity":"1","unitPrice":{"amount":"%d.00","currency":"USD"}},{"lineId":"2",\
                "sku":"CARE-KIT","description":"Jewellery care kit","category":"care",\
                "quantity":"2","unitPrice":{"amount":"25.00","currency":"USD"}}]}\
                """
                        .formatted(
                                phone(random.nextInt(CUSTOMERS)),
                                Instant.now(),
                                100 + random.nextInt(900));
        return new Request("POST", "/v1/checkouts", Buffer.buffer(body));
    }

    private static double missing(BenchHouse house, HttpClient http)
            throws IOException, InterruptedException {
        return metrics(house, Listener.PURCHASE_MANAGEMENT, http)
                .lines()
                .filter(line -> line.startsWith(MISSING))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics(BenchHouse house, Listener listener, HttpClient http)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(house, listener, "/q/metrics")).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static URI address(BenchHouse house, Listener listener, String path) {
        return URI.create("http://127.0.0.1:" + house.port(listener) + path);
    }

    private static void require(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Answered %d", response.statusCode()));
        }
    }
}

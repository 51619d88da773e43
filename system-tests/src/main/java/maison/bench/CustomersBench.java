package maison.bench;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import maison.bench.LoadGenerator.Request;
import maison.launcher.Listener;
import org.HdrHistogram.Histogram;

/// How fast customers are registered, found and shown, sealed and by keyed tokens alone. How many
/// there are is `-Dbench.customers`; what is promised, is for a million.
final class CustomersBench {

    private static final int TOGETHER = 2_000;
    private static final int WRITERS = 4;
    private static final int CONNECTIONS = 32;
    private static final double SECONDS = 10;
    private static final double LOOKS_PER_SECOND = 100;

    private static final List<String> GIVEN =
            List.of(
                    "Mohammed",
                    "Fatima",
                    "Khalid",
                    "Noura",
                    "Yousef",
                    "Layla",
                    "Omar",
                    "Sara",
                    "James",
                    "Emma",
                    "Zoë",
                    "Søren",
                    "محمد",
                    "فاطمة",
                    "خالد",
                    "نورة");
    private static final List<String> FAMILY =
            List.of(
                    "Al-Otaibi",
                    "Al-Qahtani",
                    "Haddad",
                    "Mansour",
                    "Smith",
                    "Müller",
                    "O'Brien",
                    "Dvořák",
                    "العتيبي",
                    "القحطاني",
                    "حداد",
                    "منصور");

    private CustomersBench() {}

    static void run(Path results) throws Exception {
        int customers = Integer.getInteger("bench.customers", 100_000);
        var report = new Report("customers");
        // The background search would compete with what is measured for as long as it compares all
        // who were just loaded.
        var settings = Map.of("MAISON_JAVA_OPTS_CUSTOMER", "-Dmaison.duplicates.delay=24h");
        try (var house = BenchHouse.start(settings, "postgres", "kafka", "keycloak", "customer")) {
            report.add("customers", customers, "customers");
            double seconds = fill(house, customers);
            report.add("registered in bulk", customers / seconds, "customers/s");
            try (var load =
                    new LoadGenerator(
                            house.port(Listener.CUSTOMER),
                            house.token("pos-main-1"),
                            CONNECTIONS)) {
                register(report, load, customers);
                look(report, load, "search by phone", customers, CustomersBench::byPhone);
                look(report, load, "search by e-mail", customers, CustomersBench::byEmail);
                look(report, load, "search by whole name", customers, CustomersBench::byName);
                look(report, load, "profile", customers, CustomersBench::profile);
            }
        }
        report.write(results);
    }

    private interface Look {
        Request of(int customer);
    }

    private static double fill(BenchHouse house, int customers) throws Exception {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(WRITERS);
                var http = HttpClient.newHttpClient()) {
            List<Future<?>> writers =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(_ ->
                                    threads.submit(() -> {
                                        for (int from = next.getAndAdd(TOGETHER);
                                                from < customers;
                                                from = next.getAndAdd(TOGETHER)) {
                                            int to = Math.min(customers, from + TOGETHER);
                                            send(house, http, from, to);
                                        }
                                        return null;
                                    }))
                            .toList();
            for (Future<?> each : writers) {
                each.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void send(BenchHouse house, HttpClient http, int from, int to) throws Exception {
        // A million take longer than a token lives.
        String token = house.token("integration");
        var lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"%s\",%s}\n".formatted(id(i), words(i)));
        }
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:%d/v1/customers/bulk"
                                                        .formatted(house.port(Listener.CUSTOMER))))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        long created = answer.body().lines().filter(each -> each.contains("\"created\"")).count();
        if (created != to - from) {
            throw new IllegalStateException(
                    "%d of %d were registered: %s"
                            .formatted(created, to - from, answer.body().lines().findFirst()));
        }
    }

    private static String words(int customer) {
        // Spread as birthdays are: with no pattern that the names have as well.
        long any = (customer * 0x9E37_79B9_7F4A_7C15L) >>> 33;
        return """
        "name":{"given":"%s","family":"%s"},"language":"en",\
        "phones":[{"number":"%s"}],"emails":[{"address":"%s"}],"birthday":"%d-%02d-%02d"\
        """
                .formatted(
                        given(customer),
                        family(customer),
                        phone(customer),
                        email(customer),
                        1940 + any % 67,
                        1 + any / 67 % 12,
                        1 + any / 804 % 28);
    }

    private static void register(Report report, LoadGenerator load, int customers)
            throws InterruptedException {
        var next = new AtomicInteger(customers);
        CaptureBench.warmUp(load, () -> registration(next.getAndIncrement()));
        var result =
                RewardsBench.require(
                        load.closed(SECONDS, () -> registration(next.getAndIncrement())));
        report.add("registered one by one", result.perSecond(), "requests/s", ">= 1,500");
        report.add("registration p95", RewardsBench.millis(result.latency(), 95), "ms");
    }

    private static void look(
            Report report, LoadGenerator load, String what, int customers, Look look)
            throws InterruptedException {
        var random = new SplittableRandom(5);
        RewardsBench.require(
                load.open(LOOKS_PER_SECOND, SECONDS / 2, () -> look.of(random.nextInt(customers))));
        Histogram latency =
                RewardsBench.require(
                                load.open(
                                        LOOKS_PER_SECOND,
                                        SECONDS,
                                        () -> look.of(random.nextInt(customers))))
                        .latency();
        String target = what.equals("profile") ? "<= 15" : "<= 50";
        report.add(what + " p50", RewardsBench.millis(latency, 50), "ms");
        report.add(what + " p95", RewardsBench.millis(latency, 95), "ms", target);
    }

    private static Request registration(int customer) {
        return new Request(
                "/v1/customers/" + id(customer), Buffer.buffer("{" + words(customer) + "}"));
    }

    private static Request byPhone(int customer) {
        return search("{\"phone\":\"%s\"}".formatted(phone(customer)));
    }

    private static Request byEmail(int customer) {
        return search("{\"email\":\"%s\"}".formatted(email(customer)));
    }

    private static Request byName(int customer) {
        return search("{\"name\":\"%s %s\"}".formatted(given(customer), family(customer)));
    }

    private static Request search(String body) {
        return new Request("POST", "/v1/customers/search", Buffer.buffer(body));
    }

    private static Request profile(int customer) {
        return new Request("GET", "/v1/customers/" + id(customer), Buffer.buffer());
    }

    private static UUID id(int customer) {
        return new UUID(0x0190_c6a0_0000_7000L, 0x8000_0000_0000_0000L + customer);
    }

    private static String given(int customer) {
        return GIVEN.get(customer % GIVEN.size());
    }

    // So many families that a whole name is some hundreds' in a million.
    private static String family(int customer) {
        return FAMILY.get(customer / GIVEN.size() % FAMILY.size())
                + " "
                + word(customer / (GIVEN.size() * FAMILY.size()) % 676);
    }

    private static String word(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "ri";
    }

    // Of the shape of Saudi mobile numbers.
    private static String phone(int customer) {
        return "+9665%08d".formatted(10_000_000 + customer);
    }

    private static String email(int customer) {
        return "client.%d@example.org".formatted(customer);
    }
}

package maison.bench;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import maison.launcher.Listener;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/// How soon points can be read after a sale was answered 201, while sales come at a tenth of what
/// the house can capture; beside it what the broker alone needs from produce to consume.
final class FreshBench {

    private static final int SECONDS = 20;
    private static final int SAMPLES_PER_SECOND = 10;
    private static final int POLL_MILLIS = 10;
    private static final int QUIET_LOOKS = 4;

    private FreshBench() {}

    static void run(Path results) throws Exception {
        var report = new Report("fresh");
        try (var house = BenchHouse.start("postgres", "kafka", "keycloak", "purchase", "loyalty")) {
            String token = house.token("pos-main-1");
            var sales = new Sales(7, 100_000, "main-1");
            double capacity;
            try (var load = new LoadGenerator(house.port(Listener.PURCHASE), token, 64)) {
                CaptureBench.warmUp(load, sales::next);
                capacity = load.closed(10, sales::next).perSecond();
            }
            report.add("capacity", capacity, "sales/s");
            awaitCaughtUp(house);
            // The way to the points has to be warm as well.
            measure(house, token, sales, capacity / 10, new ConcurrentHistogram(3));
            awaitCaughtUp(house);
            Histogram fresh = new ConcurrentHistogram(3);
            measure(house, token, sales, capacity / 10, fresh);
            percentiles(report, "from 201 to readable points", fresh, "<= 150");
            percentiles(report, "broker alone, produce to consume", broker(house), "");
        }
        report.write(results);
    }

    private static void percentiles(Report report, String what, Histogram micros, String target) {
        report.add(what + ", p50", micros.getValueAtPercentile(50) / 1_000.0, "ms");
        report.add(what + ", p99", micros.getValueAtPercentile(99) / 1_000.0, "ms", target);
    }

    private static void measure(
            BenchHouse house, String token, Sales sales, double perSecond, Histogram fresh)
            throws Exception {
        try (var load = new LoadGenerator(house.port(Listener.PURCHASE), token, 64);
                var http = HttpClient.newHttpClient();
                var samplers = Executors.newVirtualThreadPerTaskExecutor()) {
            var background =
                    samplers.submit(() -> load.open(perSecond, SECONDS, sales::next).failed());
            var samples = new ArrayList<Future<?>>();
            for (int i = 0; i < SECONDS * SAMPLES_PER_SECOND; i++) {
                samples.add(
                        samplers.submit(() -> {
                            sample(house, token, http, sales, fresh);
                            return null;
                        }));
                TimeUnit.MILLISECONDS.sleep(1_000 / SAMPLES_PER_SECOND);
            }
            for (Future<?> sample : samples) {
                sample.get();
            }
            if (background.get() > 0) {
                throw new IllegalStateException("Some background sales failed");
            }
        }
    }

    // A customer of its own for each sample: the account is there exactly when the sale arrived.
    private static void sample(
            BenchHouse house, String token, HttpClient http, Sales sales, Histogram fresh)
            throws InterruptedException {
        UUID customer = UUID.randomUUID();
        LoadGenerator.Request sale = sales.of(customer);
        int status =
                send(
                        http,
                        request(house, Listener.PURCHASE, token, sale.path())
                                .PUT(body(sale.body()))
                                .build());
        if (status != 201) {
            throw new IllegalStateException("A sale was answered " + status);
        }
        long answered = System.nanoTime();
        var account =
                request(house, Listener.LOYALTY, token, "/v1/accounts/" + customer).GET().build();
        while (send(http, account) != 200) {
            // Asking without a pause would take the processor from those who are asked, the more so
            // the later they are; a tenth more than the truth does no harm.
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered);
            TimeUnit.MILLISECONDS.sleep(Math.max(POLL_MILLIS, waited / 10));
            if (System.nanoTime() - answered > Duration.ofSeconds(30).toNanos()) {
                throw new IllegalStateException("No points after 30 s");
            }
        }
        fresh.recordValue((System.nanoTime() - answered) / 1_000);
    }

    private static HttpRequest.Builder request(
            BenchHouse house, Listener service, String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port(service) + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Buffer buffer) {
        return HttpRequest.BodyPublishers.ofByteArray(buffer.getBytes());
    }

    private static int send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException("Cannot reach " + request.uri(), e);
        }
    }

    // A batch that is being handled counts as read already, so one look is not enough.
    private static void awaitCaughtUp(BenchHouse house) throws IOException, InterruptedException {
        for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
            TimeUnit.MILLISECONDS.sleep(500);
            if (!metric(house, Listener.PURCHASE_MANAGEMENT, "maison_relay_lag_events 0.0")
                    || !metric(
                            house, Listener.LOYALTY_MANAGEMENT, "maison_inbox_lag_records 0.0")) {
                quiet = 0;
            }
        }
    }

    private static boolean metric(BenchHouse house, Listener listener, String line)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + house.port(listener) + "/q/metrics");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains(line);
        }
    }

    private static Histogram broker(BenchHouse house) throws Exception {
        var latency = new Histogram(3);
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", house.kafka());
        settings.put("acks", "all");
        settings.put("linger.ms", 1);
        var partition = new TopicPartition("bench-probe", 0);
        try (var producer =
                        new KafkaProducer<>(settings, new LongSerializer(), new LongSerializer());
                var consumer =
                        new KafkaConsumer<>(
                                settings, new LongDeserializer(), new LongDeserializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), 0, 0L, System.nanoTime())).get();
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.poll(Duration.ofSeconds(5));
            for (int i = 0; i < SECONDS * SAMPLES_PER_SECOND; i++) {
                long sent = System.nanoTime();
                var answer = producer.send(new ProducerRecord<>(partition.topic(), 0, 0L, sent));
                while (consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                    answer.get();
                }
                latency.recordValue((System.nanoTime() - sent) / 1_000);
            }
        }
        return latency;
    }
}

package maison.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import maison.house.Api;
import maison.house.SharedHouse;
import maison.house.TestSales;
import maison.launcher.supervising.Component;
import org.junit.jupiter.api.Test;

/// Processes are really killed while sales come in; what was acknowledged must be there, once.
class KillTest {

    private static final List<String> VICTIMS =
            List.of("purchase", "loyalty", "kafka", "analytics", "postgres", "gateway");
    private static final int WRITERS = 4;
    private static final int BATCHES_PER_KILL = 8;
    private static final int BATCH = 25;

    /// What each writer was told was stored: sale id to dollars.
    private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<UUID, UUID> customerOf = new ConcurrentHashMap<>();

    /// Something is under way whenever a process is killed, and all is not written before.
    private final Semaphore turns = new Semaphore(0);

    @Test
    void loses_and_doubles_no_acknowledged_sale_whatever_is_killed() throws Exception {
        List<UUID> customers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            customers.add(UUID.randomUUID());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> killer = threads.submit(this::killInTurn);
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                writers.add(
                        threads.submit(() -> {
                            write(customers, seed);
                            return null;
                        }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            killer.get();
        }
        SharedHouse.get().awaitReady(Duration.ofMinutes(2));

        assertThat(acknowledged).hasSize(WRITERS * BATCHES_PER_KILL * VICTIMS.size() * BATCH);
        assertThat(storedOf(customers)).isEqualTo((long) acknowledged.size());
        Map<UUID, Long> expected = new HashMap<>();
        acknowledged.forEach(
                (sale, dollars) -> expected.merge(customerOf.get(sale), (long) dollars, Long::sum));
        Api till = Api.as("pos-main-1");
        for (Map.Entry<UUID, Long> each : expected.entrySet()) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() ->
                            assertThat(pointsOf(till, each.getKey())).isEqualTo(each.getValue()));
        }
        awaitAnalytics(customers, acknowledged.size());
    }

    private void killInTurn() {
        for (String name : VICTIMS) {
            Component victim = SharedHouse.get().component(name);
            try {
                turns.release(WRITERS * BATCHES_PER_KILL);
                victim.kill();
                victim.awaitReady(Duration.ofMinutes(2));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // A till's manners: the same batch again until it is answered as a whole.
    private void write(List<UUID> customers, int seed) throws InterruptedException {
        var random = new SplittableRandom(seed);
        for (int batch = 0; batch < BATCHES_PER_KILL * VICTIMS.size(); batch++) {
            turns.acquire();
            var sales = new HashMap<UUID, Integer>();
            var lines = new StringBuilder();
            for (int i = 0; i < BATCH; i++) {
                UUID sale = UUID.randomUUID();
                UUID customer = customers.get(random.nextInt(customers.size()));
                int dollars = 1 + random.nextInt(50);
                sales.put(sale, dollars);
                customerOf.put(sale, customer);
                Instant at =
                        Instant.parse("2026-10-01T10:00:00Z").plusSeconds(random.nextInt(9999));
                lines.append(TestSales.bulkLine(sale, customer, "K-" + sale, at, dollars))
                        .append('\n');
            }
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> isStored(lines.toString()));
            acknowledged.putAll(sales);
        }
    }

    private static boolean isStored(String lines) throws InterruptedException {
        try {
            var answer =
                    Api.as("integration")
                            .post(
                                    "/api/purchase/v1/bulk",
                                    lines,
                                    Map.of("Content-Type", "application/x-ndjson"));
            long stored =
                    answer.text()
                            .lines()
                            .filter(line ->
                                    line.contains("\"created\"") || line.contains("\"replayed\""))
                            .count();
            return answer.status() == 200 && stored == BATCH;
        } catch (IOException _) {
            return false;
        }
    }

    private static long storedOf(List<UUID> customers) {
        return SharedHouse.number(
                "purchase",
                "select count(*) from events where event_type = 'sale-completed'"
                        + " and payload->>'customerId' in ("
                        + quoted(customers)
                        + ")");
    }

    private static void awaitAnalytics(List<UUID> customers, long sales) {
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        SharedHouse.number(
                                        "analytics",
                                        "select count(*) from sale_facts where customer_id"
                                                + " in ("
                                                + quoted(customers)
                                                + ")")
                                == sales);
    }

    private static String quoted(List<UUID> ids) {
        return "'" + String.join("','", ids.stream().map(UUID::toString).toList()) + "'";
    }

    /// What sales earned; tiers bring points too.
    private static long pointsOf(Api till, UUID customer) throws Exception {
        long points = 0;
        for (JsonNode lot : till.get("/api/loyalty/v1/accounts/" + customer).json().at("/lots")) {
            points += lot.has("saleId") ? lot.at("/active").asLong() : 0;
        }
        return points;
    }
}

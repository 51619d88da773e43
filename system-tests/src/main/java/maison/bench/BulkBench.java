package maison.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.launcher.Listener;

/// Files of sales through `POST /v1/bulk`, against COPY of the same rows.
final class BulkBench {

    private static final int SALES = 100_000;
    private static final int WARM_UP_SALES = 50_000;
    private static final int WARM_UPS = 3;
    private static final int STREAMS = 2;
    private static final int SECONDS_MAX = 180;
    private static final List<String> PARTS = List.of("purchase", "postgres", "kafka");

    private final BenchHouse house;
    private final BulkClient client;
    private final Sales sales = new Sales(11, 100_000, "main-1");
    private final Report report = new Report("bulk");

    private BulkBench(BenchHouse house) throws IOException, InterruptedException {
        this.house = house;
        this.client = new BulkClient(house.port(Listener.PURCHASE), house.token("pos-main-1"));
    }

    static void run(Path results) throws Exception {
        try (var house = BenchHouse.start("postgres", "kafka", "keycloak", "purchase")) {
            var bench = new BulkBench(house);
            for (int i = 0; i < WARM_UPS; i++) {
                System.err.printf(
                        "  warming up: %.0f sales/s%n",
                        bench.sent(bench.files(WARM_UP_SALES), WARM_UP_SALES));
            }
            double with = bench.measured("with the relay");
            house.house().component("kafka").stop();
            double without = bench.measured("without Kafka");
            double floor = bench.stored() / new CopyBench(house, "purchase").seconds();
            bench.report.add("COPY of the same rows", floor, "sales/s");
            bench.report.add("ratio to COPY, with the relay", with / floor, "x", ">= 0.5");
            bench.report.add("ratio to COPY, without Kafka", without / floor, "x", ">= 0.5");
            bench.report.write(results);
        }
    }

    private double measured(String when) throws Exception {
        List<Path> files = files(SALES);
        settle();
        Map<String, Double> before = Cpu.seconds(house.house(), PARTS);
        double rate = sent(files, SALES);
        Map<String, Double> after = Cpu.seconds(house.house(), PARTS);
        report.add("sales captured, " + when, rate, "sales/s", ">= 25000");
        Cpu.microsEach(before, after, SALES)
                .forEach((part, micros) ->
                        report.add("processor time of " + part + ", " + when, micros, "us/sale"));
        return rate;
    }

    private List<Path> files(int count) throws IOException {
        var files = new ArrayList<Path>();
        for (int stream = 0; stream < STREAMS; stream++) {
            files.add(file(stream, count / STREAMS));
        }
        return files;
    }

    private double sent(List<Path> files, int count) throws Exception {
        var parts = new ArrayList<Callable<Long>>();
        files.forEach(each -> parts.add(() -> client.send(each, SECONDS_MAX)));
        long begun = System.nanoTime();
        long created = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(parts)) {
                created += each.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (created != count) {
            throw new IllegalStateException("%d of %d were created".formatted(created, count));
        }
        for (Path each : files) {
            Files.delete(each);
        }
        return count / seconds;
    }

    private Path file(int stream, int count) throws IOException {
        Path file = house.data().resolve("bulk-" + stream + ".ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(sales.line());
                out.write('\n');
            }
        }
        return file;
    }

    private long stored() throws SQLException {
        try (var connection = house.superuser("purchase");
                var sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from sales")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void settle() throws SQLException {
        try (var connection = house.superuser("purchase");
                var sql = connection.createStatement()) {
            sql.execute("checkpoint");
        }
    }
}

package maison.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.TreeMap;
import java.util.function.Supplier;
import maison.bench.LoadGenerator.Request;
import maison.bench.LoadGenerator.Result;
import maison.launcher.Listener;
import org.HdrHistogram.Histogram;

/// Authenticated single-sale requests, against what PostgreSQL itself can commit one by one.
final class CaptureBench {

    private static final double SECONDS = 15;
    private static final double WARM_UP_SECONDS = 5;
    private static final int WARM_UP_WINDOWS_MAX = 24;

    private CaptureBench() {}

    static void run(Path results) throws Exception {
        var report = new Report("capture");
        try (var house = BenchHouse.start("postgres", "kafka", "keycloak", "purchase")) {
            String token = house.token("pos-main-1");
            int port = house.port(Listener.PURCHASE);
            var sales = new Sales(7, 100_000, "main-1");
            try (var load = new LoadGenerator(port, token, 64)) {
                warmUp(load, sales::next);
            }
            var captured = new TreeMap<Integer, Double>();
            // Before and after, since a shared machine is not equally fast for minutes on end.
            double committed = committed(house);
            for (int connections : new int[] {64, 256}) {
                settle(house);
                try (var load = new LoadGenerator(port, token, connections)) {
                    require(load.closed(WARM_UP_SECONDS, sales::next));
                    Result result = require(load.closed(SECONDS, sales::next));
                    captured.put(connections, result.perSecond());
                }
            }
            committed = (committed + committed(house)) / 2;
            report.add("pgbench, the same two rows, 64 clients", committed, "tx/s");
            for (var each : captured.entrySet()) {
                String at = each.getKey() + " connections";
                report.add("sales captured, " + at, each.getValue(), "sales/s");
                report.add("ratio to pgbench, " + at, each.getValue() / committed, "x", ">= 1.5");
            }
            double capacity = Collections.max(captured.values());
            for (double share : new double[] {0.1, 0.5}) {
                settle(house);
                try (var load = new LoadGenerator(port, token, 64)) {
                    Result result = require(load.open(capacity * share, SECONDS, sales::next));
                    latency(report, "at %.0f %% of capacity".formatted(share * 100), result);
                }
            }
        }
        report.write(results);
    }

    private static double committed(BenchHouse house)
            throws SQLException, IOException, InterruptedException {
        settle(house);
        return new PgBench(house).run(64, (int) SECONDS);
    }

    // Nothing that one part left to be written back is charged to the next.
    private static void settle(BenchHouse house) throws SQLException {
        try (var connection = house.superuser("purchase");
                var sql = connection.createStatement()) {
            sql.execute("checkpoint");
        }
    }

    // Until the compilers have nothing left that helps: no window is 5 % better than the best so
    // far.
    static void warmUp(LoadGenerator load, Supplier<Request> requests) throws InterruptedException {
        double best = 0;
        for (int idle = 0, windows = 0; idle < 3 && windows < WARM_UP_WINDOWS_MAX; windows++) {
            double now = require(load.closed(WARM_UP_SECONDS, requests)).perSecond();
            System.err.printf("  warming up: %.0f/s%n", now);
            idle = now > best * 1.05 ? 0 : idle + 1;
            best = Math.max(best, now);
        }
    }

    private static Result require(Result result) {
        if (result.failed() > 0 || result.answered() == 0) {
            throw new IllegalStateException("%d requests failed".formatted(result.failed()));
        }
        return result;
    }

    private static void latency(Report report, String when, Result result) {
        Histogram latency = result.latency();
        for (double percentile : new double[] {50, 99, 99.9}) {
            report.add(
                    "latency p%s %s".formatted(percentile, when),
                    latency.getValueAtPercentile(percentile) / 1_000.0,
                    "ms");
        }
    }
}

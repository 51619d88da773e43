package maison.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The clock's work of a day: tiers fall for some of very many accounts, and no other is touched.
final class ClockBench {

    private static final String REVIEWS = "MAISON_JAVA_OPTS_LOYALTY";

    // What the jeweller's ladder asks for a tier, and how long it is kept: a year and 30 days.
    private static final int DOLLARS = 600;
    private static final Duration KEPT = Duration.ofDays(395);

    private ClockBench() {}

    static void run(Path results) throws Exception {
        int accounts = Integer.getInteger("bench.accounts", 1_000_000);
        int due = Integer.getInteger("bench.due", accounts / 10);
        // Until then nothing falls, so that all of it falls by the clock.
        Instant falls = Instant.now().plusSeconds(60 + accounts / 5_000);
        var report = new Report("clock");
        Map<String, String> unreviewed = Map.of(REVIEWS, "-Dmaison.loyalty.review-delay=24h");
        try (var house = BenchHouse.start(unreviewed, "postgres", "kafka", "keycloak", "loyalty")) {
            Instant others = Instant.now().minus(Duration.ofDays(1));
            StreamBench.fill(
                    house,
                    accounts,
                    i -> Sales.customer(i - 1),
                    i -> i <= due ? falls.minus(KEPT) : others,
                    DOLLARS);
            RewardsBench.awaitPoints(house);
        }
        while (Instant.now().isBefore(falls)) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        Map<String, String> atOnce = Map.of(REVIEWS, "-Dmaison.loyalty.review-delay=1s");
        try (var house = BenchHouse.again(atOnce, "postgres", "kafka", "keycloak", "loyalty");
                Connection connection = house.superuser("loyalty");
                Statement sql = connection.createStatement()) {
            measure(report, sql, accounts, due);
        }
        report.write(results);
    }

    private static void measure(Report report, Statement sql, int accounts, int due)
            throws SQLException, InterruptedException {
        report.add("accounts", accounts, "accounts");
        report.add("of them due", due, "accounts");
        while (count(sql, "select count(*) from accounts where next_review_at <= now()") > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        String since =
                """
                from events where stream_type = 'account' and event_type = 'tier-changed'
                and payload::text like '%NO_LONGER_EARNED%'
                """;
        // By what the log says, since the work begins before the house says that it is up.
        double seconds =
                count(
                                sql,
                                "select extract(epoch from max(recorded_at) - min(recorded_at))"
                                        + " * 1000 "
                                        + since)
                        / 1_000.0;
        long fallen = count(sql, "select count(*) " + since);
        report.add("tiers fallen", (double) fallen, "accounts");
        report.add("from the first to the last", seconds, "s", "<= 60");
        report.add("accounts a second", fallen / Math.max(0.001, seconds), "accounts/s");
        long touched =
                count(
                        sql,
                        "select count(*) from (select stream_id from events where stream_type ="
                                + " 'account' group by stream_id having count(distinct"
                                + " recorded_at) > 1) t");
        report.add(
                "accounts touched that were not due", (double) (touched - fallen), "accounts", "0");
        if (fallen != due) {
            throw new IllegalStateException("%d of %d fell".formatted(fallen, due));
        }
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return (long) row.getDouble(1);
        }
    }
}

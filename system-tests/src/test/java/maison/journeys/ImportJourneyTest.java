package maison.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import maison.house.SharedHouse;
import maison.launcher.Listener;
import org.junit.jupiter.api.Test;

/// A till history brought in by the real importer: interrupted, finished, and repeated.
class ImportJourneyTest {

    private static final int INVOICES = 4_000;
    private static final Path FILE = Path.of("target", "history.csv").toAbsolutePath();

    @Test
    void completes_after_a_kill_and_changes_nothing_when_repeated() throws Exception {
        long before = sales();
        long countedBefore = counted();
        writeHistory();

        Process first = start();
        await().atMost(Duration.ofMinutes(1)).until(() -> sales() > before || !first.isAlive());
        first.destroyForcibly().waitFor();

        assertThat(run()).isZero();
        assertThat(sales() - before).isEqualTo(INVOICES);
        long events = SharedHouse.number("purchase", "select count(*) from events");

        assertThat(run()).isZero();
        assertThat(SharedHouse.number("purchase", "select count(*) from events")).isEqualTo(events);
        await().atMost(Duration.ofMinutes(1)).until(() -> counted() == countedBefore + INVOICES);
    }

    private static long counted() {
        return SharedHouse.number(
                "loyalty", "select count(*) from events where event_type = 'sale-counted'");
    }

    private static long sales() {
        return SharedHouse.number(
                "purchase",
                "select count(*) from events where event_type = 'sale-completed'"
                        + " and payload->'register'->>'storeId' = 'online-retail'");
    }

    private static int run() throws IOException, InterruptedException {
        Process process = start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Process start() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        var command =
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-jar",
                        root.resolve("importer/target/importer.jar").toString(),
                        "sales",
                        FILE.toString(),
                        "--mapping",
                        "online-retail");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(Path.of("target", "importer.log").toFile()));
        builder.directory(Path.of("target").toFile());
        builder.environment().put("MAISON_GATEWAY_URL", SharedHouse.url(Listener.GATEWAY));
        builder.environment()
                .put("MAISON_OIDC_URL", SharedHouse.url(Listener.KEYCLOAK) + "/realms/maison");
        builder.environment().put("MAISON_CLIENT_ID", "integration");
        builder.environment()
                .put("MAISON_CLIENT_SECRET", SharedHouse.get().clientSecret("integration"));
        return builder.start();
    }

    private static void writeHistory() throws IOException {
        var random = new SplittableRandom(5);
        var lines = new ArrayList<String>();
        lines.add(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        for (int i = 0; i < INVOICES; i++) {
            int customer = 90_000 + random.nextInt(300);
            String date =
                    "2011-%02d-%02d %02d:%02d:00"
                            .formatted(1 + i % 12, 1 + i % 28, 8 + i % 10, i % 60);
            for (int line = 0; line < 3; line++) {
                lines.add(
                        "T%d,S%d,THING %d,%d,%s,%d.%02d,%d,United Kingdom"
                                .formatted(
                                        i,
                                        line,
                                        line,
                                        1 + random.nextInt(5),
                                        date,
                                        1 + random.nextInt(9),
                                        random.nextInt(100),
                                        customer));
            }
        }
        Files.write(FILE, lines);
    }
}

package maison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import maison.launcher.House;
import maison.launcher.Listener;
import maison.launcher.Settings;

/// A house for one benchmark: its own data and ports, empty at the start, gone at the end.
final class BenchHouse implements AutoCloseable {

    private static final String PORT_BASE = "21000";

    private final House house;
    private final Settings settings;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private BenchHouse(House house, Settings settings) {
        this.house = house;
        this.settings = settings;
        // A benchmark that is broken off leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /// Starts only these components, from nothing.
    static BenchHouse start(String... components) throws IOException, InterruptedException {
        return start(Map.of(), components);
    }

    /// The same with settings of its own.
    static BenchHouse start(Map<String, String> more, String... components)
            throws IOException, InterruptedException {
        delete(folder());
        return again(more, components);
    }

    /// Starts components on what the house before left.
    static BenchHouse again(Map<String, String> more, String... components)
            throws IOException, InterruptedException {
        Settings own = Settings.ofEnvironment();
        var variables = new HashMap<String, String>(more);
        variables.put("MAISON_DATA", folder().toString());
        variables.put("MAISON_RUNTIME", own.runtime().toString());
        variables.put(
                "MAISON_PORT_BASE",
                System.getenv().getOrDefault("MAISON_BENCH_PORT_BASE", PORT_BASE));
        variables.put("MAISON_ONLY", String.join(",", components));
        Settings settings = Settings.with(variables);
        return new BenchHouse(
                House.start(settings, line -> System.err.println("  " + line)), settings);
    }

    private static Path folder() {
        return Settings.ofEnvironment().data().resolve("bench");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    House house() {
        return house;
    }

    int port(Listener listener) {
        return settings.port(listener);
    }

    String kafka() {
        return "127.0.0.1:" + port(Listener.KAFKA);
    }

    Path data() {
        return settings.data();
    }

    /// A connection that may read and create everything in a service's database.
    Connection superuser(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=projections,public"
                        .formatted(port(Listener.POSTGRES), service),
                "postgres",
                house.superuserPassword());
    }

    /// A bearer token of a machine client.
    String token(String client) throws IOException, InterruptedException {
        return house.token(client);
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            house.close();
        }
    }
}

package maison.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.launcher.House;
import maison.launcher.Listener;
import maison.launcher.Settings;
import org.jspecify.annotations.Nullable;

/// The whole house, started once for all system tests, from nothing, beside any other house.
public final class SharedHouse {

    private static final Path DATA = Path.of("target", "house").toAbsolutePath();
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final List<String> COMPONENTS =
            List.of(
                    "customer",
                    "purchase",
                    "purchase-2",
                    "purchase-3",
                    "loyalty",
                    "appointment",
                    "notification",
                    "analytics");

    private static final Map<String, Connection> CONNECTIONS = new HashMap<>();
    private static @Nullable House house;

    private SharedHouse() {}

    /// The running house; the first call starts it.
    public static synchronized House get() {
        if (house == null) {
            house = start();
            House started = house;
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        }
        return house;
    }

    private static House start() {
        try {
            deleteData();
            return House.start(Settings.with(variables()), System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException("The house does not start", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while the house started", e);
        }
    }

    /// Processes here live for seconds, mostly to be killed: what the second compiler would make of
    /// them is never used. Tests ask faster than a gateway lets strangers ask.
    private static Map<String, String> variables() {
        var variables = new HashMap<>(Map.of("MAISON_DATA", DATA.toString()));
        variables.put("MAISON_PORT_BASE", "22000");
        variables.put("MAISON_ONLY", "");
        for (String each : COMPONENTS) {
            variables.put("MAISON_JAVA_OPTS_" + Settings.variable(each), FIRST_COMPILER);
        }
        variables.put(
                "MAISON_JAVA_OPTS_GATEWAY",
                FIRST_COMPILER
                        + " -Dgateway.limits.anonymous.burst=1000"
                        + " -Dgateway.limits.anonymous.per-second=1000");
        return variables;
    }

    private static void deleteData() throws IOException {
        if (Files.exists(DATA)) {
            try (Stream<Path> all = Files.walk(DATA)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// The folder with everything the house keeps.
    public static Path data() {
        return DATA;
    }

    /// A component's base address.
    public static String url(Listener listener) {
        return get().settings().url(listener);
    }

    /// A connection to a service's database that may see everything.
    public static Connection superuser(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=projections,public"
                        .formatted(get().settings().port(Listener.POSTGRES), service),
                "postgres",
                get().superuserPassword());
    }

    /// One number that a query finds.
    public static synchronized long number(String service, String query) {
        try (var sql = kept(service).createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask " + service + ": " + query, e);
        }
    }

    // Some tests look a thousand times, and some kill the database in between.
    private static Connection kept(String service) throws SQLException {
        Connection connection = CONNECTIONS.get(service);
        if (connection == null || !connection.isValid(1)) {
            connection = superuser(service);
            CONNECTIONS.put(service, connection);
        }
        return connection;
    }
}

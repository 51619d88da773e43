package maison.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One real PostgreSQL for all tests of a module, with the two roles that a service has.
///
/// Where Docker runs it may be a container; see [Containers]. It does not wait for the disk: tests
/// of durability start their own.
public final class PostgresForTests {

    private static final String PASSWORD = "test-only";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Server server;

    /// Where a PostgreSQL listens, and its superuser.
    record Server(String host, int port, String user, String password) {

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }
    }

    /// A database of its own, empty, with the roles that a service has.
    public record Database(String name, String url, String owner, String app, String password) {

        /// The settings that make a service use it.
        public Map<String, String> settings() {
            return Map.of(
                    "MAISON_DB_URL", url,
                    "MAISON_DB_USER", app,
                    "MAISON_DB_PASSWORD", password,
                    "MAISON_DB_OWNER_USER", owner,
                    "MAISON_DB_OWNER_PASSWORD", password);
        }

        /// A connection of the role that the service runs with.
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    url + "?currentSchema=projections,public", app, password);
        }

        /// A connection of the role that owns the schema.
        public Connection connectAsOwner() throws SQLException {
            return DriverManager.getConnection(url, owner, password);
        }

        /// A connection that may do everything, to look at what is really stored.
        public Connection connectAsSuperuser() throws SQLException {
            Server running = server();
            return DriverManager.getConnection(
                    running.url(name) + "?currentSchema=projections,public",
                    running.user(),
                    running.password());
        }

        /// Ends all connections of the service and lets it make no new ones, as if the server were
        /// gone; or makes that good again.
        public void refuseConnections(boolean refuse) {
            try (Connection connection = connectAsSuperuser();
                    Statement sql = connection.createStatement()) {
                sql.execute(
                        "alter database %s connection limit %d".formatted(name, refuse ? 0 : -1));
                sql.execute(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot change who may connect", e);
            }
        }
    }

    private PostgresForTests() {}

    /// Creates an empty database.
    public static Database newDatabase() {
        Server running = server();
        String name = "test" + DATABASES.incrementAndGet();
        String owner = name + "_owner";
        String app = name + "_app";
        try (Connection connection =
                        DriverManager.getConnection(
                                running.url("postgres"), running.user(), running.password());
                Statement sql = connection.createStatement()) {
            for (String role : new String[] {owner, app}) {
                sql.execute("create role %s login password '%s'".formatted(role, PASSWORD));
            }
            sql.execute("create database %s owner %s".formatted(name, owner));
            sql.execute("grant create on database %s to %s".formatted(name, app));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
        return new Database(name, running.url(name), owner, app, PASSWORD);
    }

    private static synchronized Server server() {
        if (server == null) {
            server = Containers.available() ? Containers.postgres() : embedded();
        }
        return server;
    }

    private static Server embedded() {
        try {
            var postgres =
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("synchronous_commit", "off")
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .start();
            return new Server("127.0.0.1", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }
}

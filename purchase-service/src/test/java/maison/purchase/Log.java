package maison.purchase;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.PostgresForTests.Database;
import org.jspecify.annotations.Nullable;

/// What is really in the database.
final class Log {

    private static @Nullable Connection connection;
    private static @Nullable Database database;

    private Log() {}

    /// How many there are: positions are dense.
    static long events() {
        return count("select coalesce(max(position), 0) from events");
    }

    static long eventsOf(UUID stream) {
        return count("select count(*) from events where stream_id = '" + stream + "'");
    }

    static long eventsHolding(String text) {
        return count("select count(*) from events where payload::text like '%" + text + "%'");
    }

    /// What files bring in is recorded behind their answers; other tests count events too.
    static void awaitImports() {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        count(
                                        "select count(*) from sale_imports"
                                                + " where state in ('waiting', 'running')")
                                == 0);
    }

    static List<String> actorsOf(UUID stream) {
        try (Connection connection = MaisonTestResource.database().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select actor_kind, actor_id from events where stream_id = '"
                                        + stream
                                        + "' order by version")) {
            var actors = new ArrayList<String>();
            while (row.next()) {
                actors.add(row.getString("actor_kind") + " " + row.getString("actor_id"));
            }
            return actors;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database", e);
        }
    }

    static synchronized long count(String sql) {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database", e);
        }
    }

    // One for all: some tests look thousands of times.
    private static Connection connection() throws SQLException {
        Database now = MaisonTestResource.database();
        if (connection == null || !now.equals(database) || !connection.isValid(1)) {
            connection = now.connectAsSuperuser();
            database = now;
        }
        return connection;
    }
}

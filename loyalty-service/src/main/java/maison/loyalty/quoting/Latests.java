package maison.loyalty.quoting;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Asks the database what no memory can know, in one round trip: a till quotes at every change of a
/// basket, and what a quote costs is mostly what it asks.
@Singleton
final class Latests {

    private static final String LATEST =
            """
            select coalesce((select max(version) from events where stream_id = ?), 0),
                array(select offer_id from offers where state = 'active' order by name, offer_id)
            """;

    private final Jdbi jdbi;

    Latests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// How far things are.
    ///
    /// @param version of the customer's account
    /// @param offersOn in the order of their names
    record Latest(int version, List<UUID> offersOn) {}

    Latest of(UUID customer) {
        return jdbi.withHandle(handle -> read(handle.getConnection(), customer));
    }

    private static Latest read(Connection connection, UUID customer) {
        try (var statement = connection.prepareStatement(LATEST)) {
            statement.setObject(1, customer);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                var offers = (UUID[]) row.getArray(2).getArray();
                return new Latest(row.getInt(1), List.of(offers));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read how far an account is", e);
        }
    }
}

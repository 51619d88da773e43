package maison.customer.identity.intakes;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import maison.customer.identity.intake.Questions;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Jdbi;

/// Reads the rows that [IntakeProjection] writes.
@Singleton
public final class IntakeList {

    /// A form in use.
    ///
    /// @param version of its stream, for the `ETag`
    public record Form(String key, int version, Questions questions) {}

    private final Jdbi jdbi;

    IntakeList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The forms in use, by their keys.
    public List<Form> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from intake_forms order by key")
                        .map((row, _) -> form(row))
                        .list());
    }

    /// One form in use.
    public Optional<Form> find(String key) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from intake_forms where key = :key")
                        .bind("key", key)
                        .map((row, _) -> form(row))
                        .findOne());
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getString("key"),
                row.getInt("version"),
                EventJson.read(row.getString("definition"), Questions.class));
    }
}

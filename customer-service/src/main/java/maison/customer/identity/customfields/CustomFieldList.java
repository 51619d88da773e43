package maison.customer.identity.customfields;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import maison.customer.identity.customfield.Definition;
import maison.platform.eventstore.EventJson;
import maison.platform.security.Roles;
import org.jdbi.v3.core.Jdbi;

/// Reads the rows that [CustomFieldProjection] writes.
@Singleton
public final class CustomFieldList {

    /// A field in use.
    ///
    /// @param version of its stream, for the `ETag`
    public record Defined(String key, int version, Definition definition) {

        /// Whether somebody sees it.
        ///
        /// @param has whether they have a role
        public boolean isSeenBy(Predicate<String> has) {
            return has.test(Roles.MANAGER)
                    || has.test(Roles.ADMIN)
                    || definition.visibleTo().stream().anyMatch(has);
        }
    }

    private final Jdbi jdbi;

    CustomFieldList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The fields in use, by their keys.
    public List<Defined> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from custom_fields order by key")
                        .map((row, _) -> defined(row))
                        .list());
    }

    /// One field in use.
    public Optional<Defined> find(String key) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from custom_fields where key = :key")
                        .bind("key", key)
                        .map((row, _) -> defined(row))
                        .findOne());
    }

    private static Defined defined(ResultSet row) throws SQLException {
        return new Defined(
                row.getString("key"),
                row.getInt("version"),
                EventJson.read(row.getString("definition"), Definition.class));
    }
}

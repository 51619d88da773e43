package maison.customer.crm.importing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import maison.customer.crm.exchange.Mapping;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Mappings under names, for files that come again. They name columns and no customers.
@Singleton
final class SavedMappings {

    /// A mapping and who saved it.
    @Schema(name = "SavedImportMapping")
    record Saved(
            @Schema(examples = "old-crm") String name,
            int version,
            Mapping mapping,
            String changedBy,
            Instant changedAt) {}

    private final Jdbi jdbi;
    private final Clock clock;

    SavedMappings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<Saved> find(String name) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from import_mappings where name = :name")
                        .bind("name", name)
                        .map((row, _) -> saved(row))
                        .findOne());
    }

    List<Saved> page(@Nullable String after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from import_mappings where name > :after
                                order by name limit :limit
                                """)
                        .bind("after", after == null ? "" : after)
                        .bind("limit", limit)
                        .map((row, _) -> saved(row))
                        .list());
    }

    /// @param version the one to change; 0 for a new name
    /// @return false if it is not the current one
    boolean save(String name, int version, Mapping mapping, String by) {
        var sql =
                version == 0
                        ? """
                        insert into import_mappings (name, version, mapping, changed_by, changed_at)
                        values (:name, 1, :mapping::json, :by, :now) on conflict do nothing
                        """
                        : """
                        update import_mappings
                        set version = version + 1, mapping = :mapping::json, changed_by = :by,
                            changed_at = :now
                        where name = :name and version = :version
                        """;
        return 0
                < jdbi.withHandle(handle -> {
                    var update =
                            handle.createUpdate(sql)
                                    .bind("name", name)
                                    .bind("mapping", EventJson.write(mapping))
                                    .bind("by", by)
                                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC));
                    return (version == 0 ? update : update.bind("version", version)).execute();
                });
    }

    void delete(String name) {
        jdbi.useHandle(handle ->
                handle.createUpdate("delete from import_mappings where name = :name")
                        .bind("name", name)
                        .execute());
    }

    private static Saved saved(ResultSet row) throws SQLException {
        return new Saved(
                row.getString("name"),
                row.getInt("version"),
                EventJson.read(row.getString("mapping"), Mapping.class),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

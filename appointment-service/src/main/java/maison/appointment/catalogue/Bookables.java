package maison.appointment.catalogue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.BookableKind;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the current definitions.
@Singleton
public class Bookables {

    /// A definition and its version, for the `ETag`.
    public record Defined<B extends Bookable>(B definition, int version) {}

    private final Jdbi jdbi;

    Bookables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// One definition, in use or not.
    public <B extends Bookable> Optional<Defined<B>> find(Class<B> type, String id) {
        return jdbi.withHandle(handle -> find(handle, type, id));
    }

    /// The same, within an open transaction.
    public <B extends Bookable> Optional<Defined<B>> find(Handle handle, Class<B> type, String id) {
        return handle.createQuery(
                        "select version, definition from bookables where kind = :kind and id = :id")
                .bind("kind", kindOf(type).name())
                .bind("id", id)
                .map((row, _) -> read(row, type))
                .findOne();
    }

    /// Definitions in use of one kind at one store, in order of id.
    public <B extends Bookable> List<B> inUseAt(Handle handle, Class<B> type, String store) {
        return handle.createQuery(
                        """
                        select version, definition from bookables
                        where kind = :kind and store_id = :store and active order by id
                        """)
                .bind("kind", kindOf(type).name())
                .bind("store", store)
                .map((row, _) -> read(row, type).definition())
                .list();
    }

    /// A page of one kind, in order of id.
    ///
    /// @param store only of this store; null for all
    /// @param after the last id of the page before; empty for the first page
    public <B extends Bookable> List<Defined<B>> page(
            Class<B> type, @Nullable String store, String after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select version, definition from bookables
                                where kind = :kind and id > :after
                                  and (:store::text is null or store_id = :store)
                                order by id limit :limit
                                """)
                        .bind("kind", kindOf(type).name())
                        .bind("after", after)
                        .bind("store", store)
                        .bind("limit", limit)
                        .map((row, _) -> read(row, type))
                        .list());
    }

    private static BookableKind kindOf(Class<? extends Bookable> type) {
        for (BookableKind kind : BookableKind.values()) {
            if (kind.type().equals(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Not a kind of definition: " + type);
    }

    private static <B extends Bookable> Defined<B> read(ResultSet row, Class<B> type)
            throws SQLException {
        return new Defined<>(
                EventJson.read(row.getString("definition"), type), row.getInt("version"));
    }
}

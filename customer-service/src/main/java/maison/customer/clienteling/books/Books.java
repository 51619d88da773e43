package maison.customer.clienteling.books;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.assignment.Care;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the rows that [BookProjection] writes.
@Singleton
public final class Books {

    private static final String SELECT =
            """
            select * from client_books
            where (:associate::text is null or associate_id = :associate)
              and (:store::text is null or store_id = :store)
              and (customer_id, care) > (:afterCustomer, :afterCare)
            order by customer_id, care limit :limit
            """;

    /// Somebody who is looked after.
    @Schema(name = "BookEntry")
    public record Entry(
            UUID customerId,
            @Schema(enumeration = {"personal-shopper", "preferred"}) Care care,
            String associateId,
            String storeId,
            Instant since) {}

    private record Place(UUID customer, String care) {

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? new Place(new UUID(0, 0), "")
                        : new Place(UUID.fromString(key.get(0)), key.get(1));
            } catch (IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;

    Books(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An associate's book, a store's, or what is in both.
    ///
    /// @param associate null for whosever book it is
    /// @param store null for every store
    public Page<Entry> of(
            @Nullable String associate, @Nullable String store, @Nullable String after, int limit) {
        Place place = Place.read(after);
        List<Entry> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(SELECT)
                                .bind("associate", associate)
                                .bind("store", store)
                                .bind("afterCustomer", place.customer())
                                .bind("afterCare", place.care())
                                .bind("limit", limit + 1)
                                .map((row, _) -> entry(row))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.customerId(), each.care().json()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("customer_id", UUID.class),
                Care.of(row.getString("care")),
                row.getString("associate_id"),
                row.getString("store_id"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

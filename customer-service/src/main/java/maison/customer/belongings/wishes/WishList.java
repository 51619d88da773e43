package maison.customer.belongings.wishes;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.wishes.WishView.Fulfilment;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens the rows that [WishProjection] writes, with the purchase that fulfilled each:
/// the one that was named, or the first of the same item since that is still theirs.
///
/// What it reads is everything; who may know what of it is for [WishAudience] to say.
@Singleton
public final class WishList {

    private static final String SELECT =
            """
            select w.*, coalesce(w.fulfilled_sale, bought.sale_id) as sale_id,
                coalesce(w.fulfilled_line, bought.line_id) as line_id
            from wishes w
            left join lateral (
                select l.sale_id, l.line_id from wardrobe_lines l
                where l.customer_id = w.customer_id and l.sku = w.sku and l.sold_at >= w.made_at
                  and l.quantity > (select coalesce(sum(r.quantity), 0) from wardrobe_returns r
                                    where r.sale_id = l.sale_id and r.line_id = l.line_id)
                order by l.sold_at, l.sale_id, l.line_id limit 1
            ) bought on true
            where w.customer_id = any((select person_ids(:customer))::uuid[]) and w.dropped_at is null
              and (w.made_at, w.wish_id) < (:beforeTime, :beforeId)
            order by w.made_at desc, w.wish_id desc limit :limit
            """;

    private record Place(Instant at, UUID wish) {

        // Beyond what a wish can have.
        private static final Place START =
                new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? START
                        : new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;

    WishList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All that a customer wishes for, the latest first.
    public Page<WishView> of(UUID customer, SubjectKey key, @Nullable String after, int limit) {
        Place place = Place.read(after);
        List<WishView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(SELECT)
                                .bind("customer", customer)
                                .bind("beforeTime", place.at())
                                .bind("beforeId", place.wish())
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row, key))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.madeAt(), each.wishId()));
    }

    private static WishView view(ResultSet row, SubjectKey key) throws SQLException {
        var words = WishWords.open(key, new Sealed(row.getString("words")));
        UUID sale = row.getObject("sale_id", UUID.class);
        return new WishView(
                row.getObject("wish_id", UUID.class),
                row.getInt("version"),
                row.getString("sku"),
                words.description(),
                words.priority(),
                words.source(),
                words.note(),
                recipient(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                sale == null ? null : new Fulfilment(sale, row.getString("line_id")),
                null);
    }

    private static @Nullable Recipient recipient(ResultSet row) throws SQLException {
        UUID customer = row.getObject("recipient_id", UUID.class);
        UUID relation = row.getObject("relation_id", UUID.class);
        return customer == null && relation == null ? null : new Recipient(customer, relation);
    }
}

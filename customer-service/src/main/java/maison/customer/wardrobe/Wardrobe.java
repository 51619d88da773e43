package maison.customer.wardrobe;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads what a customer has: pieces from elsewhere, and what they or somebody for them bought and
/// did not bring back.
///
/// What it reads is everything; who may know what of it is for [WardrobeAudience] to say.
@Singleton
public final class Wardrobe {

    // Their own lines, those that gifts to them name, and those that answer an idea for them.
    private static final String SELECT =
            """
            with bought as (
                select l.*, l.quantity - (select coalesce(sum(r.quantity), 0) from wardrobe_returns r
                    where r.sale_id = l.sale_id and r.line_id = l.line_id) as left_over
                from wardrobe_lines l
                where l.customer_id = any((select person_ids(:customer))::uuid[]) or (l.sale_id, l.line_id) in (
                    select g.sale_id, coalesce(g.line_id, x.line_id)
                    from gifts g
                    join wardrobe_lines x on x.sale_id = g.sale_id
                    left join recipient_relations r
                        on r.customer_id = g.giver_id and r.relation_id = g.relation_id
                    where coalesce(g.recipient_id, r.other_id) = any((select person_ids(:customer))::uuid[])
                    union
                    select x.sale_id, x.line_id
                    from wishes w
                    join wardrobe_lines x
                        on x.customer_id = w.customer_id and x.sku = w.sku and x.sold_at >= w.made_at
                    left join recipient_relations r
                        on r.customer_id = w.customer_id and r.relation_id = w.relation_id
                    where coalesce(w.recipient_id, r.other_id) = any((select person_ids(:customer))::uuid[]))
            )
            select * from (
                select sold_at as at, sale_id as id, line_id, sku, description, category, brand,
                    left_over, customer_id = any((select person_ids(:customer))::uuid[]) as own, null::int as version,
                    null::text as words
                from bought where left_over > 0
                union all
                select entered_at, piece_id, '', null, null, null, null, null, true, version, words
                from pieces where customer_id = any((select person_ids(:customer))::uuid[])
            ) items
            where (at, id, line_id) < (:beforeTime, :beforeId, :beforeLine)
            order by at desc, id desc, line_id desc limit :limit
            """;

    /// The place of an item in the list.
    public record Place(Instant at, UUID id, String line) {

        // Beyond what an item can have.
        private static final Place START =
                new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), "");

        /// The place that a client gave back as `after`.
        public static Place read(@Nullable String after) {
            var key = Cursor.read(after, 3);
            try {
                return key == null
                        ? START
                        : new Place(
                                Instant.parse(key.get(0)), UUID.fromString(key.get(1)), key.get(2));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }

        /// The cursor of an item.
        public static String of(WardrobeItem item) {
            UUID sale = item.saleId();
            String line = item.lineId();
            return Cursor.of(
                    item.at(),
                    sale == null ? String.valueOf(item.pieceId()) : sale,
                    line == null ? "" : line);
        }
    }

    private final Jdbi jdbi;

    Wardrobe(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a customer has, the latest first, beginning after a place.
    ///
    /// @param limit how many at most
    public List<WardrobeItem> of(UUID customer, SubjectKey key, Place after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT)
                        .bind("customer", customer)
                        .bind("beforeTime", after.at())
                        .bind("beforeId", after.id())
                        .bind("beforeLine", after.line())
                        .bind("limit", limit)
                        .map((row, _) -> item(row, key))
                        .list());
    }

    private static WardrobeItem item(ResultSet row, SubjectKey key) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        UUID id = row.getObject("id", UUID.class);
        String words = row.getString("words");
        if (words != null) {
            var piece = PieceWords.open(key, new Sealed(words));
            return new WardrobeItem(
                    Origin.ELSEWHERE,
                    null,
                    null,
                    id,
                    row.getInt("version"),
                    null,
                    piece.description(),
                    piece.category(),
                    piece.brand(),
                    null,
                    piece.note(),
                    piece.since(),
                    at,
                    null);
        }
        return new WardrobeItem(
                row.getBoolean("own") ? Origin.BOUGHT : Origin.GIVEN,
                id,
                row.getString("line_id"),
                null,
                null,
                row.getString("sku"),
                row.getString("description"),
                row.getString("category"),
                row.getString("brand"),
                row.getBigDecimal("left_over").stripTrailingZeros(),
                null,
                null,
                at,
                null);
    }
}

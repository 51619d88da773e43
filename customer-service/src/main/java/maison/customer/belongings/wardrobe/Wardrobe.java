package maison.customer.belongings.wardrobe;

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

    // Their own lines, those of its giver that a gift to them names, and those that answer an idea
    // for them. Whoever says of another's sale that it is a gift shows nobody anything.
    private static final String SELECT =
            """
            with meant(giver, relation) as (
                select r.customer_id, r.relation_id from recipient_relations r
                where r.other_id = any((select person_ids(:customer))::uuid[])
            ), presents as (
                select giver_id, sale_id, line_id from gifts
                where recipient_id = any((select person_ids(:customer))::uuid[]) and sale_id is not null
                union
                select g.giver_id, g.sale_id, g.line_id
                from meant m join gifts g on g.giver_id = m.giver and g.relation_id = m.relation
                where g.recipient_id is null and g.sale_id is not null
            ), ideas as (
                select customer_id, sku, made_at from wishes where recipient_id = any((select person_ids(:customer))::uuid[])
                union
                select w.customer_id, w.sku, w.made_at
                from meant m join wishes w on w.customer_id = m.giver and w.relation_id = m.relation
                where w.recipient_id is null
            ), lines as (
                select sale_id, line_id from wardrobe_lines where customer_id = any((select person_ids(:customer))::uuid[])
                union
                select l.sale_id, l.line_id
                from presents p join wardrobe_lines l
                    on l.sale_id = p.sale_id and (p.line_id is null or l.line_id = p.line_id)
                        and (l.customer_id is null or person_of(l.customer_id) = person_of(p.giver_id))
                union
                select l.sale_id, l.line_id
                from ideas i join wardrobe_lines l
                    on l.customer_id = i.customer_id and l.sku = i.sku and l.sold_at >= i.made_at
            ), bought as (
                select l.*, l.quantity - (select coalesce(sum(r.quantity), 0) from wardrobe_returns r
                    where r.sale_id = l.sale_id and r.line_id = l.line_id) as left_over
                from lines join wardrobe_lines l using (sale_id, line_id)
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

package maison.customer.lifecycle.timeline;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import maison.customer.SqlArray;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.Surprises;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.lifecycle.timeline.TimelineItem.Happened;
import maison.customer.lifecycle.timeline.TimelineQuery.Place;
import maison.customer.lifecycle.timeline.TimelineQuery.Quiet;
import maison.customer.lifecycle.touchpoint.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads touchpoints, newest first: own ones and those of the other services as one line. Each
/// stretch is read along the two tables' indexes, whatever came before it.
@Singleton
final class Timeline {

    private static final String COLUMNS =
            "touchpoint_id, customer_id, at, kind, quiet, source, source_id, sale_id, store_id,"
                    + " detail, amount, currency, points";

    private static final String ALL =
            "(select "
                    + COLUMNS
                    + " from touchpoints where customer_id = any((select person_ids(:customer))::uuid[]) union all select "
                    + COLUMNS
                    + " from heard_touchpoints where customer_id = any((select person_ids(:customer))::uuid[])) t";

    // What notes are for whom is asked as NoteList asks it.
    private static final String SEEN =
            """
            t.kind = any(:kinds) and t.at >= :from and t.at < :to
              and (t.sale_id is null or t.sale_id <> all(:keptSales))
              and not (t.kind = 'wish-fulfilled' and t.source_id = any(:keptWishes))
              and (t.kind not in ('note-written', 'note-rewritten') or exists (
                select from notes n
                where n.customer_id = t.customer_id and n.note_id = t.source_id::uuid
                  and (n.author = :reader
                    or n.visibility = 'all-staff'
                    or (n.visibility = 'store' and (:manager or n.store_id = :store))
                    or (n.visibility = 'managers' and :manager))))
            """;

    private static final String PAGE =
            "select t.* from "
                    + ALL
                    + " where "
                    + SEEN
                    + """
                    and ((t.quiet and :quiet) or (not t.quiet and :loud))
                    and (t.at, t.touchpoint_id) < (:beforeAt, :beforeId)
                    order by t.at desc, t.touchpoint_id desc limit :limit
                    """;

    private static final String GAPS =
            """
            select g.number, count(*) as quiet, min(q.at) as oldest, max(q.at) as newest
            from unnest(:numbers, :upperAts::timestamptz[], :upperIds, :lowerAts::timestamptz[],
                    :lowerIds) as g(number, upper_at, upper_id, lower_at, lower_id)
            cross join lateral (select t.at from
            """
                    + ALL
                    + " where "
                    + SEEN
                    + """
                      and t.quiet
                      and (t.at, t.touchpoint_id) < (g.upper_at, g.upper_id)
                      and (t.at, t.touchpoint_id) > (g.lower_at, g.lower_id)) q
                    group by g.number
                    """;

    /// Whose eyes a time line is read with.
    ///
    /// @param kept what is kept from them
    record Eyes(Set<Kind> kinds, NoteReader notes, Surprises kept) {}

    /// Between two touchpoints that are shown.
    record Gap(int number, Place upper, Place lower) {}

    /// Quiet ones in a gap.
    record Hush(long count, Instant oldest, Instant newest) {}

    private final Jdbi jdbi;

    Timeline(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// One more than asked for, if there are so many.
    List<Happened> page(UUID customer, TimelineQuery query, Eyes eyes) {
        return jdbi.withHandle(handle ->
                seen(handle, handle.createQuery(PAGE), customer, query, eyes)
                        .bind("quiet", query.quiet() != Quiet.FOLDED)
                        .bind("loud", query.quiet() != Quiet.ONLY)
                        .bind("beforeAt", query.after().at())
                        .bind("beforeId", query.after().touchpoint())
                        .bind("limit", query.limit() + 1)
                        .map((row, _) -> happened(row))
                        .list());
    }

    /// The quiet ones in each gap, by its number; gaps without any are missing.
    Map<Integer, Hush> quiet(UUID customer, TimelineQuery query, Eyes eyes, List<Gap> gaps) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<Integer, Hush>();
            seen(handle, handle.createQuery(GAPS), customer, query, eyes)
                    .bind("numbers", SqlArray.of(handle, "int", each(gaps, Gap::number)))
                    .bind(
                            "upperAts",
                            SqlArray.of(handle, "text", each(gaps, g -> "" + g.upper().at())))
                    .bind(
                            "upperIds",
                            SqlArray.of(handle, "uuid", each(gaps, g -> g.upper().touchpoint())))
                    .bind(
                            "lowerAts",
                            SqlArray.of(handle, "text", each(gaps, g -> "" + g.lower().at())))
                    .bind(
                            "lowerIds",
                            SqlArray.of(handle, "uuid", each(gaps, g -> g.lower().touchpoint())))
                    .map((row, _) ->
                            Map.entry(
                                    row.getInt("number"),
                                    new Hush(
                                            row.getLong("quiet"),
                                            instant(row, "oldest"),
                                            instant(row, "newest"))))
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
            return found;
        });
    }

    private static <T> List<T> each(List<Gap> gaps, Function<Gap, T> part) {
        return gaps.stream().map(part).toList();
    }

    private static Query seen(
            Handle handle, Query statement, UUID customer, TimelineQuery query, Eyes eyes) {
        var kinds = EnumSet.copyOf(eyes.kinds());
        kinds.retainAll(query.kinds());
        return statement
                .bind("customer", customer)
                .bind("kinds", SqlArray.of(handle, "text", kinds.stream().map(Kind::json).toList()))
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("keptSales", SqlArray.of(handle, "uuid", keptSales(eyes.kept())))
                .bind("keptWishes", SqlArray.of(handle, "text", keptWishes(customer, eyes.kept())))
                .bind("reader", eyes.notes().id())
                .bind("manager", eyes.notes().manager())
                .bind("store", eyes.notes().store());
    }

    // A sale with one present in it is kept as a whole: its amount would tell of the rest.
    private static List<UUID> keptSales(Surprises kept) {
        var sales = new ArrayList<UUID>();
        for (var gift : kept.kept()) {
            UUID sale = gift.present().saleId();
            if (sale != null) {
                sales.add(sale);
            }
        }
        return sales;
    }

    private static List<String> keptWishes(UUID customer, Surprises kept) {
        return kept.kept().stream()
                .map(GiftRow::present)
                .filter(each -> customer.equals(each.wishOwner()))
                .map(Present::wishId)
                .map(String::valueOf)
                .toList();
    }

    private static Happened happened(ResultSet row) throws SQLException {
        var kind = Kind.of(row.getString("kind"));
        BigDecimal amount = row.getBigDecimal("amount");
        return new Happened(
                row.getObject("touchpoint_id", UUID.class),
                instant(row, "at"),
                kind,
                kind.topic(),
                row.getBoolean("quiet"),
                row.getString("source"),
                row.getString("source_id"),
                row.getObject("sale_id", UUID.class),
                row.getString("store_id"),
                row.getString("detail"),
                amount == null
                        ? null
                        : Money.of(CurrencyUnit.of(row.getString("currency")), amount),
                points(row),
                null,
                null);
    }

    private static @Nullable Long points(ResultSet row) throws SQLException {
        long points = row.getLong("points");
        return row.wasNull() ? null : points;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// The gaps around the touchpoints of a page.
    ///
    /// @param last whether nothing loud follows the page
    static List<Gap> gaps(Place after, List<Happened> page, boolean last) {
        var places = new ArrayList<Place>();
        places.add(after);
        page.forEach(each -> places.add(new Place(each.at(), each.touchpointId())));
        if (last) {
            places.add(Place.OLDEST);
        }
        return IntStream.range(0, places.size() - 1)
                .mapToObj(at -> new Gap(at, places.get(at), places.get(at + 1)))
                .toList();
    }
}

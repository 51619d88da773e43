package maison.customer.belongings.gifts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.belongings.gift.Present;
import maison.platform.sealing.Sealed;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the rows that [GiftProjection] writes, and what follows from ideas on wish lists: what
/// stands on somebody's list for another is a gift, and so is what they bought of it.
@Singleton
public final class GiftList {

    // Each way of being concerned is looked up by its own index, and only then what it says.
    private static final String GIFTS =
            """
            with about as (
                select giver_id, gift_id from gifts where giver_id = any((select person_ids(:customer))::uuid[])
                union
                select giver_id, gift_id from gifts where recipient_id = any((select person_ids(:customer))::uuid[])
                union
                select g.giver_id, g.gift_id
                from recipient_relations r
                join gifts g on g.giver_id = r.customer_id and g.relation_id = r.relation_id
                where r.other_id = any((select person_ids(:customer))::uuid[])
            )
            select g.giver_id, g.gift_id, g.version, coalesce(g.recipient_id, r.other_id) as recipient,
                g.relation_id, g.sale_id, g.line_id, g.wish_owner, g.wish_id, g.sku, g.until,
                g.revealed_at, g.words, g.planned_at
            from about join gifts g using (giver_id, gift_id)
            left join recipient_relations r
                on r.customer_id = g.giver_id and r.relation_id = g.relation_id
            """;

    private static final String IDEAS =
            """
            with about as (
                select customer_id, wish_id from wishes
                where customer_id = any((select person_ids(:customer))::uuid[])
                  and (recipient_id is not null or relation_id is not null)
                union
                select customer_id, wish_id from wishes where recipient_id = any((select person_ids(:customer))::uuid[])
                union
                select w.customer_id, w.wish_id
                from recipient_relations r
                join wishes w on w.customer_id = r.customer_id and w.relation_id = r.relation_id
                where r.other_id = any((select person_ids(:customer))::uuid[])
            )
            select w.customer_id as giver_id, w.wish_id as gift_id, w.version,
                coalesce(w.recipient_id, r.other_id) as recipient, w.relation_id, l.sale_id, l.line_id,
                w.customer_id as wish_owner, w.wish_id, w.sku, e.until, e.revealed_at,
                null::text as words, w.made_at as planned_at
            from about join wishes w using (customer_id, wish_id)
            left join recipient_relations r
                on r.customer_id = w.customer_id and r.relation_id = w.relation_id
            left join wardrobe_lines l
                on l.customer_id = w.customer_id and l.sku = w.sku and l.sold_at >= w.made_at
            left join lateral (
                select g.until, g.revealed_at from gifts g
                where g.giver_id = w.customer_id and g.wish_owner = w.customer_id
                  and g.wish_id = w.wish_id
                order by g.revealed_at nulls last, g.until nulls last limit 1
            ) e on true
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    GiftList(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// What is kept from a customer now.
    public Surprises keptFrom(UUID customer) {
        return Surprises.of(customer, about(customer), clock.instant());
    }

    /// The gifts that a customer gives or gets, and those that follow from ideas on wish lists.
    public List<GiftRow> about(UUID customer) {
        return read("(" + GIFTS + ") union all (" + IDEAS + ")", customer);
    }

    /// The gifts that a customer gives or gets, as they were marked; soonest planned first.
    public List<GiftRow> marked(UUID customer) {
        return read(GIFTS, customer).stream()
                .sorted(Comparator.comparing(GiftRow::plannedAt).thenComparing(GiftRow::giftId))
                .toList();
    }

    /// One gift that a customer gives.
    public Optional<GiftRow> given(UUID giver, UUID gift) {
        return marked(giver).stream()
                .filter(each -> each.giverId().equals(giver) && each.giftId().equals(gift))
                .findFirst();
    }

    private List<GiftRow> read(String sql, UUID customer) {
        return jdbi.withHandle(handle ->
                // Whatever id of the person it was told with, it is theirs under the asked one.
                handle.createQuery(
                                """
                                select gift_id, version, relation_id, sale_id, line_id, wish_id, sku, until, revealed_at,
                                    words, planned_at,
                                    case when giver_id = any(me.ids) then me.id else giver_id end as giver_id,
                                    case when recipient = any(me.ids) then me.id else recipient end as recipient,
                                    case when wish_owner = any(me.ids) then me.id else wish_owner end as wish_owner
                                from (select cast(:customer as uuid) as id, person_ids(:customer) as ids offset 0) me,
                                    (%s) gifts
                                """
                                        .formatted(sql))
                        .bind("customer", customer)
                        .map((row, _) -> row(row))
                        .list());
    }

    private static GiftRow row(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return new GiftRow(
                row.getObject("giver_id", UUID.class),
                row.getObject("gift_id", UUID.class),
                row.getInt("version"),
                row.getObject("recipient", UUID.class),
                row.getObject("relation_id", UUID.class),
                new Present(
                        row.getObject("sale_id", UUID.class),
                        row.getString("line_id"),
                        row.getObject("wish_owner", UUID.class),
                        row.getObject("wish_id", UUID.class),
                        row.getString("sku")),
                instant(row.getObject("until", OffsetDateTime.class)),
                instant(row.getObject("revealed_at", OffsetDateTime.class)),
                words == null ? null : new Sealed(words),
                row.getObject("planned_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

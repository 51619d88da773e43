package maison.customer.clienteling.buying;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.customer.clienteling.taste.Bought;
import maison.customer.clienteling.taste.Liking;
import maison.customer.clienteling.taste.Topic;
import org.jdbi.v3.core.Jdbi;

/// Reads what [SalesConsumer] heard.
@Singleton
public final class Purchases {

    private final Jdbi jdbi;

    Purchases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a customer bought for themself until a moment, each line net of all that has come back
    /// of it. What they gave away tells of another's taste.
    public List<Bought> of(UUID customer, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select t.topic, t.value, l.sale_id, l.sold_at,
                                    greatest(l.quantity - coalesce((
                                        select sum(r.quantity) from wardrobe_returns r
                                        where r.sale_id = l.sale_id and r.line_id = l.line_id
                                    ), 0), 0) as kept
                                from wardrobe_lines l join bought_traits t using (sale_id, line_id)
                                where l.customer_id = any((select person_ids(:customer))::uuid[]) and l.sold_at <= :until
                                  and not exists (
                                    select from gifts g
                                    where g.giver_id = any((select person_ids(:customer))::uuid[]) and g.sale_id = l.sale_id
                                      and (g.line_id is null or g.line_id = l.line_id))
                                  and not exists (
                                    select from wishes w
                                    where w.customer_id = any((select person_ids(:customer))::uuid[]) and w.sku = l.sku
                                      and w.made_at <= l.sold_at
                                      and (w.recipient_id is not null
                                        or w.relation_id is not null))
                                """)
                        .bind("customer", customer)
                        .bind("until", until)
                        .map((row, _) ->
                                new Bought(
                                        new Liking(
                                                Topic.valueOf(
                                                        row.getString("topic")
                                                                .toUpperCase(Locale.ROOT)),
                                                row.getString("value")),
                                        row.getObject("sale_id", UUID.class),
                                        row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                                        row.getBigDecimal("kept")))
                        .list());
    }
}

package maison.customer.buying;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.customer.taste.Bought;
import maison.customer.taste.Liking;
import maison.customer.taste.Topic;
import org.jdbi.v3.core.Jdbi;

/// Reads what [SalesConsumer] heard.
@Singleton
public final class Purchases {

    private final Jdbi jdbi;

    Purchases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a customer bought until a moment, each line net of all that has come back of it.
    public List<Bought> of(UUID customer, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select t.topic, t.value, t.sale_id, t.at,
                                    greatest(t.quantity - coalesce((
                                        select sum(r.quantity) from bought_returned r
                                        where r.sale_id = t.sale_id and r.line_id = t.line_id
                                    ), 0), 0) as kept
                                from bought_sales s join bought_traits t using (sale_id)
                                where s.customer_id = any((select person_ids(:customer))::uuid[]) and t.at <= :until
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
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getBigDecimal("kept")))
                        .list());
    }
}

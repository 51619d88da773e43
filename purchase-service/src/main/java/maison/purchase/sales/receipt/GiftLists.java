package maison.purchase.sales.receipt;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Page;
import maison.purchase.sales.receipt.GiftResource.Item;
import org.jdbi.v3.core.Jdbi;

/// Reads the gifts of `projections/sales.sql`.
@Singleton
final class GiftLists {

    /// Later than any gift.
    static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Jdbi jdbi;

    GiftLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What was given to a customer and may be known by an instant, latest first.
    List<Item> of(UUID recipient, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select sale_id, reveal_at from gifts
                                where recipient_id = any(person_ids(:recipient))
                                  and reveal_at <= :until
                                order by reveal_at desc, sale_id desc limit :limit
                                """)
                        .bind("recipient", recipient)
                        .bind("until", until.atOffset(ZoneOffset.UTC))
                        .bind("limit", Page.LIMIT_MAX)
                        .map((row, _) ->
                                new Item(
                                        row.getObject("sale_id", UUID.class),
                                        row.getObject("reveal_at", OffsetDateTime.class)
                                                .toInstant()))
                        .list());
    }
}

package maison.customer.belongings.wishes;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.wish.WishEvent;
import maison.customer.belongings.wish.WishEvent.WishChanged;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Keeps `wishes` in step with the events.
@Singleton
final class WishProjection implements WritingProjection {

    private static final String UPSERT =
            """
            insert into wishes (customer_id, wish_id, version, sku, recipient_id, relation_id, words,
                made_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::uuid[],
                ?::text[], ?::timestamptz[])
            on conflict (customer_id, wish_id) do update
            set version = excluded.version, sku = excluded.sku, words = excluded.words,
                recipient_id = excluded.recipient_id, relation_id = excluded.relation_id
            """;

    private static final String FULFIL =
            """
            update wishes w set version = greatest(w.version, t.version), fulfilled_sale = t.sale,
                fulfilled_line = t.line
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::text[])
                as t(customer, wish, version, sale, line)
            where w.customer_id = t.customer and w.wish_id = t.wish
            """;

    private static final String DROP =
            """
            update wishes w set dropped_at = t.at
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as t(customer, wish, at)
            where w.customer_id = t.customer and w.wish_id = t.wish
            """;

    private static final String ERASE = "delete from wishes where customer_id = any(?::uuid[])";

    /// @param at when it was made, as far as the batch knows
    private record Stated(
            WishEvent event,
            int version,
            @Nullable String sku,
            @Nullable Recipient recipient,
            Sealed words,
            Instant at) {

        Stated since(Stated before) {
            return new Stated(event, version, sku, recipient, words, before.at);
        }

        @Nullable UUID recipientId() {
            return recipient == null ? null : recipient.customerId();
        }

        @Nullable UUID relationId() {
            return recipient == null ? null : recipient.relationId();
        }
    }

    private record Fulfilled(WishFulfilled event, int version) {}

    private record Key(UUID customer, UUID wish) {

        static Key of(WishEvent event) {
            return new Key(event.customerId(), event.wishId());
        }
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public String ddl() {
        return "projections/wishes.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // Of several in one batch the last counts.
        Map<Key, Stated> stated = new LinkedHashMap<>();
        var fulfilled = new ArrayList<Fulfilled>();
        var dropped = new ArrayList<WishDropped>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case WishMade e ->
                        stated.put(
                                Key.of(e),
                                new Stated(e, version, e.sku(), e.recipient(), e.words(), e.at()));
                case WishChanged e ->
                        stated.merge(
                                Key.of(e),
                                new Stated(e, version, e.sku(), e.recipient(), e.words(), e.at()),
                                (before, after) -> after.since(before));
                case WishFulfilled e -> fulfilled.add(new Fulfilled(e, version));
                case WishDropped e -> dropped.add(e);
                case CustomerErased e -> erased.add(e.customerId());
                case Object _ -> {
                    // Nothing else is about wishes.
                }
            }
        }
        var writes = new ArrayList<>(upserts(List.copyOf(stated.values())));
        writes.addAll(
                Write.ofRows(
                        FULFIL,
                        fulfilled,
                        each -> each.event().customerId(),
                        each -> each.event().wishId(),
                        Fulfilled::version,
                        each -> each.event().saleId(),
                        each -> each.event().lineId()));
        writes.addAll(
                Write.ofRows(
                        DROP,
                        dropped,
                        WishDropped::customerId,
                        WishDropped::wishId,
                        WishDropped::at));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }

    private static List<Write> upserts(List<Stated> stated) {
        return Write.ofRows(
                UPSERT,
                stated,
                each -> each.event().customerId(),
                each -> each.event().wishId(),
                Stated::version,
                Stated::sku,
                Stated::recipientId,
                Stated::relationId,
                each -> each.words().ciphertext(),
                Stated::at);
    }
}

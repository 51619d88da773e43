package maison.customer.belongings.gifts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.belongings.gift.GiftEvent;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `gifts` in step with the events.
@Singleton
final class GiftProjection implements WritingProjection {

    private static final String PLAN =
            """
            insert into gifts (giver_id, gift_id, version, recipient_id, relation_id, sale_id, line_id,
                wish_owner, wish_id, sku, until, words, planned_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::uuid[],
                ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                ?::timestamptz[])
            """;

    private static final String RESCHEDULE =
            """
            update gifts g set version = greatest(g.version, t.version), until = t.until
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[]) as t(giver, gift, version, until)
            where g.giver_id = t.giver and g.gift_id = t.gift
            """;

    private static final String REVEAL =
            """
            update gifts g set version = greatest(g.version, t.version), revealed_at = t.at
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[]) as t(giver, gift, version, at)
            where g.giver_id = t.giver and g.gift_id = t.gift
            """;

    private static final String UNMARK =
            """
            delete from gifts g using unnest(?::uuid[], ?::uuid[]) as t(giver, gift)
            where g.giver_id = t.giver and g.gift_id = t.gift
            """;

    private static final String ERASE_GIVER =
            "update gifts set words = null where giver_id = any(?::uuid[])";

    private static final String ERASE_RECIPIENT =
            "delete from gifts where recipient_id = any(?::uuid[])";

    private record Versioned<E>(E event, int version) {}

    private record Key(UUID giver, UUID gift) {

        static Key of(GiftEvent event) {
            return new Key(event.customerId(), event.giftId());
        }
    }

    @Override
    public String name() {
        return "gifts";
    }

    @Override
    public String ddl() {
        return "projections/gifts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var planned = new ArrayList<Versioned<GiftPlanned>>();
        // Of several in one batch the last counts.
        Map<Key, Versioned<GiftRescheduled>> rescheduled = new LinkedHashMap<>();
        var revealed = new ArrayList<Versioned<GiftRevealed>>();
        var unmarked = new ArrayList<GiftUnmarked>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case GiftPlanned e -> planned.add(new Versioned<>(e, version));
                case GiftRescheduled e -> rescheduled.put(Key.of(e), new Versioned<>(e, version));
                case GiftRevealed e -> revealed.add(new Versioned<>(e, version));
                case GiftUnmarked e -> unmarked.add(e);
                case CustomerErased e -> erased.add(e.customerId());
                case Object _ -> {
                    // Nothing else is about gifts.
                }
            }
        }
        var writes = new ArrayList<>(plans(planned));
        writes.addAll(
                Write.ofRows(
                        RESCHEDULE,
                        List.copyOf(rescheduled.values()),
                        each -> each.event().customerId(),
                        each -> each.event().giftId(),
                        Versioned::version,
                        each -> each.event().until()));
        writes.addAll(
                Write.ofRows(
                        REVEAL,
                        revealed,
                        each -> each.event().customerId(),
                        each -> each.event().giftId(),
                        Versioned::version,
                        each -> each.event().at()));
        writes.addAll(
                Write.ofRows(UNMARK, unmarked, GiftUnmarked::customerId, GiftUnmarked::giftId));
        writes.addAll(Write.ofRows(ERASE_GIVER, erased, each -> each));
        writes.addAll(Write.ofRows(ERASE_RECIPIENT, erased, each -> each));
        return writes;
    }

    private static List<Write> plans(List<Versioned<GiftPlanned>> planned) {
        return Write.ofRows(
                PLAN,
                planned,
                each -> each.event().customerId(),
                each -> each.event().giftId(),
                Versioned::version,
                each -> each.event().recipient().customerId(),
                each -> each.event().recipient().relationId(),
                each -> each.event().present().saleId(),
                each -> each.event().present().lineId(),
                each -> each.event().present().wishOwner(),
                each -> each.event().present().wishId(),
                each -> each.event().present().sku(),
                each -> each.event().until(),
                each -> each.event().words().ciphertext(),
                each -> each.event().at());
    }
}

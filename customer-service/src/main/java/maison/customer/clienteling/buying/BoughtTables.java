package maison.customer.clienteling.buying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.clienteling.buying.Told.Erased;
import maison.customer.clienteling.buying.Told.Joined;
import maison.customer.clienteling.buying.Told.Left;
import maison.customer.clienteling.buying.Told.Line;
import maison.customer.clienteling.buying.Told.Returned;
import maison.customer.clienteling.buying.Told.ReturnedLine;
import maison.customer.clienteling.buying.Told.Sale;
import maison.customer.clienteling.taste.Liking;
import maison.customer.clienteling.taste.Topic;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes what was bought, moved and brought back. Both sides of a move are heard in either order,
/// and a return may be heard before its sale: what is written is the same.
final class BoughtTables {

    private static final String BOUGHT =
            """
            insert into wardrobe_lines as w (sale_id, line_id, customer_id, ownership, sku, description,
                category, brand, quantity, sold_at, store_id)
            select t.sale, t.line, case when e.customer_id is null then t.customer end, t.ownership,
                t.sku, t.description, t.category, t.brand, t.quantity, t.sold_at, t.store
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::numeric[], ?::timestamptz[], ?::text[])
                as t(sale, line, customer, ownership, sku, description, category, brand, quantity,
                    sold_at, store)
            left join erasures e on e.customer_id = t.customer
            on conflict (sale_id, line_id) do update
            set customer_id = excluded.customer_id, ownership = excluded.ownership
            where w.ownership < excluded.ownership
            """;

    private static final String LEFT =
            """
            update wardrobe_lines w set customer_id = null, ownership = t.ownership
            from unnest(?::uuid[], ?::int[]) as t(sale, ownership)
            where w.sale_id = t.sale and w.ownership < t.ownership
            """;

    private static final String RETURNED =
            """
            insert into wardrobe_returns (return_id, sale_id, line_id, quantity)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::numeric[])
            on conflict do nothing
            """;

    private static final String TRAITS =
            """
            insert into bought_traits (sale_id, line_id, topic, value)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
            on conflict do nothing
            """;

    private static final String FORGET =
            "update wardrobe_lines set customer_id = null where customer_id = any(?::uuid[])";

    private record Trait(UUID sale, String line, Liking liking) {}

    private record Owned(@Nullable UUID customer, int ownership, Sale sale, Line line) {}

    private record Back(Returned returned, ReturnedLine line) {}

    private BoughtTables() {}

    static void write(
            Handle handle,
            List<Sale> sales,
            List<Joined> joined,
            List<Left> left,
            List<Returned> returned,
            List<Erased> erased) {
        var writes = new ArrayList<Write>();
        writes.addAll(bought(sales.stream().map(BoughtTables::first).toList()));
        Map<UUID, Joined> latest = new HashMap<>();
        joined.forEach(each ->
                latest.merge(
                        each.sale().saleId(),
                        each,
                        (one, other) -> one.ownership() < other.ownership() ? other : one));
        writes.addAll(bought(List.copyOf(latest.values())));
        Map<UUID, Left> last = new HashMap<>();
        left.forEach(each ->
                last.merge(
                        each.saleId(),
                        each,
                        (one, other) -> one.ownership() < other.ownership() ? other : one));
        writes.addAll(
                Write.ofRows(LEFT, List.copyOf(last.values()), Left::saleId, Left::ownership));
        var back = new ArrayList<Returned>(returned);
        joined.forEach(each -> back.addAll(each.returns()));
        writes.addAll(returned(back));
        writes.addAll(traits(sales));
        writes.addAll(traits(latest.values().stream().map(Joined::sale).toList()));
        // What was bought stays, in case the sale moves; that it was theirs goes.
        writes.addAll(Write.ofRows(FORGET, erased, Erased::customerId));
        if (!writes.isEmpty()) {
            Write.send(handle.getConnection(), writes, false);
        }
    }

    private static Joined first(Sale sale) {
        UUID customer = sale.customerId();
        if (customer == null) {
            throw new IllegalArgumentException("Nobody's sale has no owner to keep it");
        }
        return new Joined(customer, 0, sale, List.of());
    }

    private static List<Write> bought(List<Joined> sales) {
        List<Owned> lines =
                sales.stream()
                        .flatMap(each ->
                                each.sale().lines().stream()
                                        .filter(Line::isGoods)
                                        .map(line ->
                                                new Owned(
                                                        each.customerId(),
                                                        each.ownership(),
                                                        each.sale(),
                                                        line)))
                        .toList();
        return Write.ofRows(
                BOUGHT,
                lines,
                each -> each.sale().saleId(),
                each -> each.line().lineId(),
                Owned::customer,
                Owned::ownership,
                each -> each.line().sku(),
                each -> each.line().description(),
                each -> each.line().category(),
                each -> each.line().brand(),
                each -> each.line().quantity(),
                each -> each.sale().occurredAt(),
                each -> each.sale().storeId());
    }

    private static List<Write> returned(List<Returned> returned) {
        List<Back> lines =
                returned.stream()
                        .flatMap(each -> each.lines().stream().map(line -> new Back(each, line)))
                        .toList();
        return Write.ofRows(
                RETURNED,
                lines,
                each -> each.returned().returnId(),
                each -> each.returned().saleId(),
                each -> each.line().lineId(),
                each -> each.line().quantity());
    }

    private static List<Write> traits(List<Sale> sales) {
        var traits = new ArrayList<Trait>();
        for (Sale sale : sales) {
            for (Line line : sale.lines()) {
                if (line.isGoods()) {
                    likings(line)
                            .forEach(liking ->
                                    traits.add(new Trait(sale.saleId(), line.lineId(), liking)));
                }
            }
        }
        return Write.ofRows(
                TRAITS,
                traits,
                Trait::sale,
                Trait::line,
                each -> each.liking().topic().json(),
                each -> each.liking().value());
    }

    private static Set<Liking> likings(Line line) {
        var likings = new LinkedHashSet<Liking>();
        if (line.brand() != null) {
            Liking.of(Topic.BRAND, line.brand()).ifPresent(likings::add);
        }
        var attributes = line.attributes() == null ? Map.<String, String>of() : line.attributes();
        attributes.forEach((attribute, value) ->
                Topic.ofAttribute(attribute)
                        .flatMap(topic ->
                                Optional.ofNullable(value).flatMap(v -> Liking.of(topic, v)))
                        .ifPresent(likings::add));
        return likings;
    }
}

package maison.analytics.ingesting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.analytics.SqlArray;
import org.jdbi.v3.core.Handle;

/// Gives sales to the customers they turned out to be of.
///
/// The two sides of a move arrive in the order of each customer but not of each other, so a change
/// of ownership only counts if it is later than the last that did. Each side brings only its own
/// customer's statistics up to date, since another transaction may be at work on the other's.
final class Moves {

    // The sale itself may not be known yet: it is told in the order of who bought it.
    private static final String JOIN =
            """
            insert into sale_facts (sale_id, customer_id, day, currency, net, returns, returned,
                                    ownership)
            select s.id, case when e.customer_id is null then s.customer end, s.day, s.currency,
                   s.net, coalesce(r.returns, 0), coalesce(r.returned, 0), s.ownership
            from unnest(:ids, :customers, :days, :currencies, :nets, :ownerships)
                 as s (id, customer, day, currency, net, ownership)
            left join erased_customers e on e.customer_id = s.customer
            left join (select sale_id, count(*) as returns, sum(net) as returned
                       from return_facts where sale_id = any(:ids) group by sale_id) r
                 on r.sale_id = s.id
            on conflict (sale_id) do update
                set customer_id = excluded.customer_id, ownership = excluded.ownership
                where sale_facts.ownership < excluded.ownership
            """;

    private static final String LEAVE =
            """
            update sale_facts s set customer_id = null, ownership = l.ownership
            from unnest(:ids, :ownerships) as l (id, ownership)
            where s.sale_id = l.id and s.ownership < l.ownership
            """;

    private Moves() {}

    static void addPeople(Facts facts, Set<UUID> recomputed) {
        facts.joined().forEach(each -> recomputed.add(each.customer()));
        facts.left().forEach(each -> recomputed.add(each.customer()));
    }

    static void add(Handle handle, Facts facts) {
        join(handle, latestJoined(facts.joined()));
        leave(handle, latestLeft(facts.left()));
    }

    private static void join(Handle handle, Collection<Facts.Joined> joined) {
        if (joined.isEmpty()) {
            return;
        }
        handle.createUpdate(JOIN)
                .bind("ids", SqlArray.of("uuid", joined, each -> each.sale().id()))
                .bind("customers", SqlArray.of("uuid", joined, Facts.Joined::customer))
                .bind("days", SqlArray.of("date", joined, each -> each.sale().day()))
                .bind("currencies", SqlArray.of("text", joined, each -> each.sale().currency()))
                .bind("nets", SqlArray.of("numeric", joined, each -> each.sale().net()))
                .bind("ownerships", SqlArray.of("int4", joined, Facts.Joined::ownership))
                .execute();
    }

    private static void leave(Handle handle, Collection<Facts.Left> left) {
        if (left.isEmpty()) {
            return;
        }
        handle.createUpdate(LEAVE)
                .bind("ids", SqlArray.of("uuid", left, Facts.Left::sale))
                .bind("ownerships", SqlArray.of("int4", left, Facts.Left::ownership))
                .execute();
    }

    /// A statement touches a row once.
    private static Collection<Facts.Joined> latestJoined(List<Facts.Joined> all) {
        Map<UUID, Facts.Joined> latest = new HashMap<>();
        for (Facts.Joined each : all) {
            latest.merge(each.sale().id(), each, (a, b) -> a.ownership() < b.ownership() ? b : a);
        }
        return latest.values();
    }

    private static Collection<Facts.Left> latestLeft(List<Facts.Left> all) {
        Map<UUID, Facts.Left> latest = new HashMap<>();
        for (Facts.Left each : all) {
            latest.merge(each.sale(), each, (a, b) -> a.ownership() < b.ownership() ? b : a);
        }
        return latest.values();
    }
}

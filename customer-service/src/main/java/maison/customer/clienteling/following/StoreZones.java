package maison.customer.clienteling.following;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.platform.eventstore.Write;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jdbi.v3.core.Handle;

/// Hears where stores are.
@Singleton
final class StoreZones implements InboxHandler {

    private static final String DESCRIBED = "maison.store.described.v1";

    private static final String UPSERT =
            """
            insert into store_zones (store_id, zone) select * from unnest(?::text[], ?::text[])
            on conflict (store_id) do update set zone = excluded.zone
            """;

    /// The part of a store's description that is used here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Described(String storeId, ZoneId zone) {}

    @Override
    public Set<String> topics() {
        return Set.of("maison.stores");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Map<String, Described> last = new LinkedHashMap<>();
        for (Message message : batch) {
            if (message.type().equals(DESCRIBED)) {
                var store = message.dataAs(Described.class);
                last.put(store.storeId(), store);
            }
        }
        List<Write> writes =
                Write.ofRows(
                        UPSERT,
                        List.copyOf(last.values()),
                        Described::storeId,
                        each -> each.zone().getId());
        if (!writes.isEmpty()) {
            Write.send(transaction.handle().getConnection(), writes, false);
        }
    }

    /// The zones of all stores that were described.
    static Map<String, ZoneId> all(Handle handle) {
        var zones = new HashMap<String, ZoneId>();
        handle.createQuery("select store_id, zone from store_zones")
                .map((row, _) -> Map.entry(row.getString(1), ZoneId.of(row.getString(2))))
                .forEach(each -> zones.put(each.getKey(), each.getValue()));
        return zones;
    }
}

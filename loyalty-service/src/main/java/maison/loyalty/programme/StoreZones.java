package maison.loyalty.programme;

import java.time.ZoneId;
import java.util.Map;

/// Where the stores are, for whatever ends at midnight.
public record StoreZones(ZoneId fallback, Map<String, ZoneId> stores) {

    public StoreZones {
        stores = Map.copyOf(stores);
    }

    /// The zone of a store; the programme's own for a store that is not listed.
    public ZoneId of(String store) {
        return stores.getOrDefault(store, fallback);
    }
}

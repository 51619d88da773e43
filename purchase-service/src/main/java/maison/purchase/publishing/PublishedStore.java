package maison.purchase.publishing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.purchase.shopfront.store.Letterhead;
import maison.purchase.shopfront.store.StoreDetails;

/// `maison.store.described.v1`: what other services need of a store. Fields are added, never
/// changed.
///
/// @param names by language
/// @param languages in the store's order of preference
record PublishedStore(
        String storeId,
        String zone,
        Map<String, String> names,
        List<String> languages,
        Instant occurredAt) {

    static PublishedStore of(StoreDetails details, Instant occurredAt) {
        var names = new LinkedHashMap<String, String>();
        details.letterheads().forEach(each -> names.put(each.language(), each.name()));
        return new PublishedStore(
                details.storeId(),
                details.zone(),
                names,
                details.letterheads().stream().map(Letterhead::language).toList(),
                occurredAt);
    }
}

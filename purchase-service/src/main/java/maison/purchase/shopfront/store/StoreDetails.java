package maison.purchase.shopfront.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that is known of a store.
///
/// @param storeId the code that tills, sales and staff use
/// @param zone IANA time zone
/// @param taxNumber as the authority gave it
/// @param logo name of a picture in the folder of logos
/// @param taxDisplay how receipts show tax
/// @param letterheads one for each language, the first for whoever asks for another
public record StoreDetails(
        String storeId,
        String zone,
        @Nullable String taxNumber,
        @Nullable String logo,
        TaxDisplay taxDisplay,
        List<Letterhead> letterheads) {

    /// Whether a receipt's amounts have the tax in them.
    public enum TaxDisplay {
        INCLUSIVE,
        EXCLUSIVE
    }

    public StoreDetails {
        letterheads = List.copyOf(letterheads);
    }

    /// The stream of a store's events: ids of streams are UUIDs, and a store's own id is a code.
    public static UUID streamOf(String storeId) {
        return UUID.nameUUIDFromBytes(("store\n" + storeId).getBytes(StandardCharsets.UTF_8));
    }
}

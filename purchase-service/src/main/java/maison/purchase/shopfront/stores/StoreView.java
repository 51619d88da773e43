package maison.purchase.shopfront.stores;

import java.util.List;
import java.util.Locale;
import maison.purchase.shopfront.store.Letterhead;
import maison.purchase.shopfront.store.StoreDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A store as it is read: what was written, with its id.
@Schema(
        name = "StoreView",
        requiredProperties = {"storeId", "zone", "taxDisplay", "letterheads"})
public record StoreView(
        String storeId,
        String zone,
        @Nullable String taxNumber,
        @Nullable String logo,
        @Schema(enumeration = {"inclusive", "exclusive"}) String taxDisplay,
        List<Head> letterheads) {

    /// How the store presents itself in one language.
    @Schema(name = "LetterheadView")
    public record Head(
            String language,
            String name,
            List<String> address,
            @Nullable String returnPolicy,
            @Schema(enumeration = {"latin", "arabic-indic"}) String digits,
            boolean ummAlQura) {

        /// The view of one letterhead.
        public static Head of(Letterhead head) {
            return new Head(
                    head.language(),
                    head.name(),
                    head.address(),
                    head.returnPolicy(),
                    coded(head.digits()),
                    head.ummAlQura());
        }
    }

    /// The view of a store.
    public static StoreView of(StoreDetails details) {
        return new StoreView(
                details.storeId(),
                details.zone(),
                details.taxNumber(),
                details.logo(),
                coded(details.taxDisplay()),
                details.letterheads().stream().map(Head::of).toList());
    }

    private static String coded(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

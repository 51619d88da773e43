package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A store as a client describes it.
@Schema(
        name = "Store",
        requiredProperties = {"zone", "taxDisplay", "letterheads"})
public record StoreRequest(
        @Schema(examples = "Asia/Riyadh", description = "The store's IANA zone")
                @Nullable String zone,
        @Schema(examples = "300012345600003") @Nullable String taxNumber,
        @Schema(
                        examples = "maison.png",
                        pattern = "^[a-z0-9][a-z0-9-]*\\.(png|jpg)$",
                        description = "A picture in the service's folder of logos")
                @Nullable String logo,
        @Schema(
                        enumeration = {"inclusive", "exclusive"},
                        description = "Whether the amounts on receipts have the tax in them")
                @Nullable String taxDisplay,
        @Schema(
                        minItems = 1,
                        maxItems = 20,
                        description =
                                "One for each language; the first is for whoever asks for another")
                @Nullable List<@Nullable Head> letterheads) {

    /// How the store presents itself in one language.
    @Schema(
            name = "Letterhead",
            requiredProperties = {"language", "name", "address"})
    public record Head(
            @Schema(examples = "ar-SA", description = "BCP 47; English or Arabic")
                    @Nullable String language,
            @Schema(examples = "Maison Riyadh") @Nullable String name,
            @Schema(minItems = 1, maxItems = 10) @Nullable List<@Nullable String> address,
            @Schema(description = "The house's own words at the end of a receipt")
                    @Nullable String returnPolicy,
            @Schema(
                            enumeration = {"latin", "arabic-indic"},
                            description = "Latin if absent")
                    @Nullable String digits,
            @Schema(description = "The Umm al-Qura date beside the Gregorian; no if absent")
                    @Nullable Boolean ummAlQura) {}
}

package maison.purchase.intake;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item of the catalogue as a client describes it.
@Schema(
        name = "Item",
        requiredProperties = {"names", "category", "stock"})
public record ItemRequest(
        @Schema(description = "By language, BCP 47", minProperties = 1, maxProperties = 20)
                @Nullable Map<String, @Nullable String> names,
        @Schema(examples = "rings", description = "One of `GET /v1/catalogue/categories`")
                @Nullable String category,
        @Schema(examples = "Maison") @Nullable String brand,
        @Schema(examples = "halo") @Nullable String collection,
        @Schema(description = "As the category's schema has them; numbers as decimal text")
                @Nullable Map<String, @Nullable String> attributes,
        @Schema(maxItems = 50, description = "Before tax, one for each currency")
                @Nullable List<@Nullable MoneyText> prices,
        @Schema(enumeration = {"in-stock", "low", "out-of-stock", "made-to-order"})
                @Nullable String stock,
        @Schema(maxItems = 50, description = "References that the media store knows")
                @Nullable List<@Nullable String> images) {}

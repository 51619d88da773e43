package maison.purchase.shopfront.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import maison.purchase.shopfront.item.Attribute;
import maison.purchase.shopfront.item.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The categories as they are read.
@Schema(
        name = "CategoryList",
        requiredProperties = {"version", "items"})
record CategoryList(String version, List<Kind> items) {

    /// One category.
    @Schema(
            name = "Category",
            requiredProperties = {"code", "names", "attributes"})
    record Kind(String code, Map<String, String> names, List<Trait> attributes) {}

    /// What can be said of its items under one name.
    @Schema(
            name = "CategoryAttribute",
            requiredProperties = {"name", "type", "required"})
    record Trait(
            String name,
            @Schema(enumeration = {"text", "choice", "whole", "decimal", "yes-no", "date"})
                    String type,
            boolean required,
            @Schema(description = "For a choice") @Nullable List<String> values,
            @Nullable String min,
            @Nullable String max,
            @Schema(description = "For a decimal: at most so many") @Nullable Integer decimals,
            @Nullable String unit) {}

    static CategoryList of(String version, List<Category> categories) {
        return new CategoryList(
                version,
                categories.stream()
                        .map(each ->
                                new Kind(
                                        each.code(),
                                        each.names(),
                                        each.attributes().stream()
                                                .map(CategoryList::trait)
                                                .toList()))
                        .toList());
    }

    private static Trait trait(Attribute attribute) {
        return new Trait(
                attribute.name(),
                attribute.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                attribute.required(),
                attribute.values().isEmpty() ? null : attribute.values(),
                text(attribute.min()),
                text(attribute.max()),
                attribute.type() == Attribute.Type.DECIMAL ? attribute.decimals() : null,
                attribute.unit());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

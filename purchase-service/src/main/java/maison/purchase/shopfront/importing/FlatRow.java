package maison.purchase.shopfront.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import maison.purchase.intake.ItemRequest;
import maison.purchase.intake.MoneyText;
import org.jspecify.annotations.Nullable;

/// A row of a file with our field names: `sku`, `names.en`, `prices.SAR`, `attributes.metal`.
record FlatRow(Map<String, String> fields) {

    private static final Pattern BETWEEN_IMAGES = Pattern.compile("\\|");

    FlatRow {
        fields = new LinkedHashMap<>(fields);
    }

    /// Gives the file's columns our names and fills in what it leaves empty.
    static FlatRow of(Map<String, String> columns, Plan plan) {
        var fields = new LinkedHashMap<String, String>();
        if (plan.columns() == null) {
            fields.putAll(columns);
        } else {
            plan.columnsOrOurs()
                    .forEach((field, column) -> {
                        String value = columns.get(column);
                        if (value != null) {
                            fields.put(field, value);
                        }
                    });
        }
        fields.values().removeIf(String::isBlank);
        plan.defaultsOrNone().forEach(fields::putIfAbsent);
        return new FlatRow(fields);
    }

    @Nullable String sku() {
        return fields.get("sku");
    }

    ItemRequest toRequest() {
        return new ItemRequest(
                under("names."),
                fields.get("category"),
                fields.get("brand"),
                fields.get("collection"),
                under("attributes."),
                prices(),
                fields.get("stock"),
                images());
    }

    private Map<String, String> under(String prefix) {
        var found = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value.strip());
            }
        });
        return found;
    }

    private List<MoneyText> prices() {
        var prices = new ArrayList<MoneyText>();
        under("prices.").forEach((currency, amount) -> prices.add(new MoneyText(amount, currency)));
        return prices;
    }

    private List<String> images() {
        String images = fields.get("images");
        return images == null
                ? List.of()
                : BETWEEN_IMAGES
                        .splitAsStream(images)
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}

package maison.purchase.shopfront.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import maison.platform.http.ProblemException;
import maison.purchase.shopfront.item.ItemDetails;
import org.jspecify.annotations.Nullable;

/// Reads what a list of items is filtered by.
final class Parameters {

    private static final Set<String> STATUSES = Set.of("listed", "discontinued", "all");

    private Parameters() {}

    static @Nullable Boolean isListed(String status) {
        if (!STATUSES.contains(status)) {
            throw ProblemException.invalid("status", "must be listed, discontinued or all");
        }
        return status.equals("all") ? null : Boolean.valueOf(status.equals("listed"));
    }

    static String stock(String stock) {
        String name = stock.toUpperCase(Locale.ROOT).replace('-', '_');
        for (ItemDetails.Stock each : ItemDetails.Stock.values()) {
            if (each.name().equals(name)) {
                return name;
            }
        }
        throw ProblemException.invalid(
                "stock", "must be in-stock, low, out-of-stock or made-to-order");
    }

    static Map<String, String> attributes(List<String> wanted) {
        var attributes = new HashMap<String, String>();
        for (String each : wanted) {
            int colon = each.indexOf(':');
            if (colon < 1) {
                throw ProblemException.invalid("attribute", "must be name:value");
            }
            String value = each.substring(colon + 1);
            attributes.put(text("attribute", each.substring(0, colon)), text("attribute", value));
        }
        return attributes;
    }

    static @Nullable String optional(String parameter, @Nullable String text) {
        return text == null ? null : text(parameter, text);
    }

    /// The database takes no NUL.
    private static String text(String parameter, String text) {
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.invalid(parameter, "must not have control characters");
        }
        return text;
    }
}

package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import maison.purchase.shopfront.catalogue.ItemView;
import maison.purchase.shopfront.item.Item.Discontinued;
import maison.purchase.shopfront.item.Item.Listed;
import maison.purchase.shopfront.item.Item.Unknown;
import maison.purchase.shopfront.item.ItemDecider;
import maison.purchase.shopfront.item.ItemEvent;
import org.jspecify.annotations.Nullable;

/// Items of the catalogue, each at the place where it was described first.
@Singleton
final class ItemsExport implements ExportKind<ItemView> {

    private static final List<String> COLUMNS =
            List.of(
                    "sku",
                    "status",
                    "category",
                    "brand",
                    "collection",
                    "stock",
                    "names",
                    "attributes",
                    "prices",
                    "images");

    private final ItemDecider rules = new ItemDecider();

    @Override
    public String name() {
        return "catalogue-items";
    }

    @Override
    public List<String> events() {
        return List.of("item-described");
    }

    @Override
    public boolean onlyFirst() {
        return true;
    }

    @Override
    public boolean isOfStores() {
        return false;
    }

    @Override
    public @Nullable ItemView read(Found found) {
        return switch (rules.replay(found.events(ItemEvent.class))) {
            case Listed(var details) -> ItemView.of(details, true);
            case Discontinued(var details) -> ItemView.of(details, false);
            case Unknown() -> null;
        };
    }

    @Override
    public @Nullable String storeOf(ItemView item) {
        return null;
    }

    @Override
    public Object json(ItemView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(ItemView item) {
        return List.<String[]>of(
                Csv.row(
                        item.sku(),
                        item.status(),
                        item.category(),
                        item.brand(),
                        item.collection(),
                        item.stock(),
                        pairs(item.names()),
                        pairs(item.attributes()),
                        Csv.parts(
                                item.prices(),
                                (text, price) ->
                                        text.append(price.getCurrencyUnit())
                                                .append(' ')
                                                .append(price.getAmount().toPlainString())),
                        String.join("; ", item.images())));
    }

    private static String pairs(Map<String, String> map) {
        return map.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}

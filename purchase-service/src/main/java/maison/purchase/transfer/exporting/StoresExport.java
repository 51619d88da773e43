package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import maison.purchase.shopfront.store.Store.Described;
import maison.purchase.shopfront.store.StoreDecider;
import maison.purchase.shopfront.store.StoreEvent;
import maison.purchase.shopfront.stores.StoreView;
import org.jspecify.annotations.Nullable;

/// Stores, each at the place where it was described first.
@Singleton
final class StoresExport implements ExportKind<StoreView> {

    private static final List<String> COLUMNS =
            List.of("store_id", "zone", "tax_number", "tax_display", "logo", "language", "name");

    private final StoreDecider rules = new StoreDecider();

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public List<String> events() {
        return List.of("store-described");
    }

    @Override
    public boolean onlyFirst() {
        return true;
    }

    @Override
    public @Nullable StoreView read(Found found) {
        return rules.replay(found.events(StoreEvent.class)) instanceof Described(var details)
                ? StoreView.of(details)
                : null;
    }

    @Override
    public String storeOf(StoreView item) {
        return item.storeId();
    }

    @Override
    public Object json(StoreView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /// One row for each language.
    @Override
    public List<String[]> rows(StoreView item) {
        return item.letterheads().isEmpty()
                ? List.<String[]>of(row(item, null))
                : item.letterheads().stream().map(each -> row(item, each)).toList();
    }

    private static String[] row(StoreView item, StoreView.@Nullable Head head) {
        return Csv.row(
                item.storeId(),
                item.zone(),
                item.taxNumber(),
                item.taxDisplay(),
                item.logo(),
                head == null ? null : head.language(),
                head == null ? null : head.name());
    }
}

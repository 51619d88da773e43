package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sales, returns and unlinked returns together, each where it was recorded: a file that a bulk
/// request takes as it is, since every sale comes before what came back of it.
@Singleton
final class HistoryExport implements ExportKind<HistoryExport.Item> {

    /// A record of one of the three.
    ///
    /// @param line as its own kind writes it
    record Item(@Nullable String storeId, Object line) {}

    private final List<ExportKind<?>> kinds;

    HistoryExport(SalesExport sales, ReturnsExport returns, UnlinkedReturnsExport unlinked) {
        this.kinds = List.of(sales, returns, unlinked);
    }

    @Override
    public String name() {
        return "sales-and-returns";
    }

    @Override
    public List<String> events() {
        return kinds.stream().flatMap(each -> each.events().stream()).toList();
    }

    @Override
    public int together() {
        return 200;
    }

    @Override
    public @Nullable Item read(Found found) {
        return kinds.stream()
                .filter(each -> each.events().contains(found.event().envelope().type()))
                .flatMap(each -> Stream.ofNullable(item(each, found)))
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable Item item(ExportKind<T> kind, Found found) {
        T item = kind.read(found);
        return item == null ? null : new Item(kind.storeOf(item), kind.json(item));
    }

    @Override
    public @Nullable String storeOf(Item item) {
        return item.storeId();
    }

    @Override
    public Object json(Item item) {
        return item.line();
    }

    /// Sales and returns have other columns.
    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public List<String[]> rows(Item item) {
        return List.of();
    }
}

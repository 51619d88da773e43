package maison.purchase.shopfront.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.CommandContext;
import maison.purchase.intake.ItemReading;
import maison.purchase.shopfront.catalogue.Catalogue;
import maison.purchase.shopfront.catalogue.Categories;
import maison.purchase.shopfront.item.Item;
import maison.purchase.shopfront.item.ItemCommand;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemRefusal;
import org.jspecify.annotations.Nullable;

/// Brings files into the catalogue. Sending one again changes nothing, so an import that broke off
/// is resumed by sending the file again.
@Singleton
final class Importer {

    private final AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items;
    private final Catalogue catalogue;
    private final Categories categories;
    private final Clock clock;

    Importer(
            AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items,
            Catalogue catalogue,
            Categories categories,
            Clock clock) {
        this.items = items;
        this.catalogue = catalogue;
        this.categories = categories;
        this.clock = clock;
    }

    /// Imports a file, row by row; a bad row never stops the others.
    ///
    /// @param dryRun whether to say what would happen and do nothing
    /// @param results told of every row, in order, as soon as it is done
    Summary run(
            Reader file,
            Plan plan,
            boolean dryRun,
            CommandContext context,
            Consumer<RowResult> results) {
        var counter = new Summary.Counter();
        Consumer<RowResult> told =
                result -> {
                    counter.count(result);
                    results.accept(result);
                };
        var schema = new ItemReading.Schema(categories.version(), categories::find);
        var batches = new Batches(items, catalogue, schema, clock, context, dryRun, told);
        try {
            Rows.read(file, plan, batches::add);
            batches.flush();
        } catch (IOException e) {
            batches.flush();
            return counter.summary(dryRun, "The file could not be read to its end.");
        }
        String note = plan.isComplete() ? discontinueMissing(batches, told) : null;
        return counter.summary(dryRun, note);
    }

    /// A row that cannot be named may be any item, so then none is taken for missing.
    private @Nullable String discontinueMissing(Batches batches, Consumer<RowResult> results) {
        Set<String> named = batches.named();
        if (batches.hasUnnamed()) {
            return "Nothing was discontinued: some rows have no SKU that can be read.";
        }
        if (named.isEmpty()) {
            return "Nothing was discontinued: the file has no rows.";
        }
        new Missing(items, catalogue, clock, batches).discontinue(results);
        return null;
    }
}

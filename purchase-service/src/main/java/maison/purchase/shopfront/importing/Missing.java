package maison.purchase.shopfront.importing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.purchase.shopfront.catalogue.Catalogue;
import maison.purchase.shopfront.item.Item;
import maison.purchase.shopfront.item.ItemCommand;
import maison.purchase.shopfront.item.ItemCommand.DiscontinueItem;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemRefusal;

/// Discontinues what is on sale and not in a complete file.
record Missing(
        AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items,
        Catalogue catalogue,
        Clock clock,
        Batches batches) {

    private static final int PAGE = 1_000;

    void discontinue(Consumer<RowResult> results) {
        String after = "";
        List<String> page;
        do {
            page = catalogue.listedAfter(after, PAGE);
            for (String sku : page) {
                after = sku;
                if (!batches.named().contains(sku)) {
                    discontinue(sku);
                    results.accept(RowResult.missing(sku));
                }
            }
        } while (page.size() == PAGE);
    }

    private void discontinue(String sku) {
        if (!batches.dryRun()) {
            var command = new DiscontinueItem(clock.instant().truncatedTo(ChronoUnit.MICROS));
            items.run(ItemDetails.streamOf(sku), command, Call.of(batches.context()));
        }
    }
}

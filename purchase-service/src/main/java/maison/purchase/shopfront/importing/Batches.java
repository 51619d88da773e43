package maison.purchase.shopfront.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome;
import maison.purchase.intake.Fault;
import maison.purchase.intake.ItemReading;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.shopfront.catalogue.Catalogue;
import maison.purchase.shopfront.item.Item;
import maison.purchase.shopfront.item.ItemCommand;
import maison.purchase.shopfront.item.ItemCommand.DescribeItem;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemRefusal;
import org.jspecify.annotations.Nullable;

/// Takes rows together: one question to the catalogue tells for all of them which have changed, and
/// the group commit stores those side by side.
final class Batches {

    private static final int SIZE = 200;

    private final AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items;
    private final Catalogue catalogue;
    private final ItemReading.Schema schema;
    private final Clock clock;
    private final CommandContext context;
    private final boolean dryRun;
    private final Consumer<RowResult> results;
    private final Set<String> named = new HashSet<>();
    private final List<Row> waiting = new ArrayList<>();
    private boolean unnamed;

    Batches(
            AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items,
            Catalogue catalogue,
            ItemReading.Schema schema,
            Clock clock,
            CommandContext context,
            boolean dryRun,
            Consumer<RowResult> results) {
        this.items = items;
        this.catalogue = catalogue;
        this.schema = schema;
        this.clock = clock;
        this.context = context;
        this.dryRun = dryRun;
        this.results = results;
    }

    /// SKUs of all rows, good and bad.
    Set<String> named() {
        return named;
    }

    boolean hasUnnamed() {
        return unnamed;
    }

    boolean dryRun() {
        return dryRun;
    }

    CommandContext context() {
        return context;
    }

    void add(Row row) {
        waiting.add(row);
        if (waiting.size() == SIZE) {
            flush();
        }
    }

    void flush() {
        Map<String, Catalogue.Entry> known =
                catalogue.find(
                        waiting.stream()
                                .map(Row::sku)
                                .filter(Objects::nonNull)
                                .filter(sku -> sku.indexOf('\0') < 0)
                                .toList());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<CompletableFuture<RowResult>>();
            for (Row row : waiting) {
                futures.add(start(row, known, threads));
            }
            futures.forEach(each -> results.accept(each.join()));
        }
        waiting.clear();
    }

    private CompletableFuture<RowResult> start(
            Row row, Map<String, Catalogue.Entry> known, ExecutorService threads) {
        String sku = row.sku();
        if (sku == null) {
            unnamed = true;
        } else if (!named.add(sku)) {
            return refused(row, List.of(new Fault("/sku", "is in the file twice")));
        }
        Fault fault = row.fault();
        if (fault != null) {
            return refused(row, List.of(fault));
        }
        return switch (ItemReading.of(sku, row.request(), schema, true, clock)) {
            case Faulty<DescribeItem>(var faults) -> refused(row, faults);
            case Sound<DescribeItem>(var command) ->
                    start(row, command, known.get(command.details().sku()), threads);
        };
    }

    private CompletableFuture<RowResult> start(
            Row row,
            DescribeItem command,
            Catalogue.@Nullable Entry known,
            ExecutorService threads) {
        if (known != null && known.listed() && known.details().equals(command.details())) {
            return CompletableFuture.completedFuture(RowResult.of(row, RowResult.UNCHANGED));
        }
        if (dryRun) {
            return CompletableFuture.completedFuture(
                    RowResult.of(row, known == null ? RowResult.CREATED : RowResult.CHANGED));
        }
        return CompletableFuture.supplyAsync(() -> store(row, command), threads);
    }

    private RowResult store(Row row, DescribeItem command) {
        var stream = ItemDetails.streamOf(command.details().sku());
        return switch (items.run(stream, command, Call.of(context))) {
            case Outcome.Done<Item, ItemEvent, ItemRefusal> done when done.repeated() ->
                    RowResult.of(row, RowResult.UNCHANGED);
            case Outcome.Done<Item, ItemEvent, ItemRefusal> done ->
                    RowResult.of(row, done.version() == 1 ? RowResult.CREATED : RowResult.CHANGED);
            case Outcome.Refused<Item, ItemEvent, ItemRefusal>(var refusal) ->
                    throw new IllegalStateException("An import may change items: " + refusal);
        };
    }

    private static CompletableFuture<RowResult> refused(Row row, List<Fault> faults) {
        return CompletableFuture.completedFuture(RowResult.refused(row, faults));
    }
}

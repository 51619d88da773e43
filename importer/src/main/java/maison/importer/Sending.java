package maison.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends items in a few parallel streams, each in order, and counts what became of them.
///
/// All items of one owner go through one stream, so that a customer's sales arrive in their order.
final class Sending {

    /// What became of the items.
    record Counts(int created, int replayed, int refused) {

        int all() {
            return created + replayed + refused;
        }
    }

    private static final int CHUNK_ITEMS_MAX = 500;
    private static final int CHUNK_BYTES_MAX = 1 << 20;

    private final BulkClient client;
    private final BulkJson json;
    private final Report report;
    private final Progress progress;
    private final int streams;
    private final AtomicInteger replayed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();

    Sending(BulkClient client, BulkJson json, Report report, Progress progress, int streams) {
        this.client = client;
        this.json = json;
        this.report = report;
        this.progress = progress;
        this.streams = streams;
    }

    /// Sends all items and waits for every result.
    Counts send(String path, List<? extends Item> items) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(streams)) {
            var running = new ArrayList<Future<?>>();
            for (List<Item> part : parted(items)) {
                running.add(threads.submit(() -> sendPart(path, part)));
            }
            try {
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failureOf(e);
            }
        }
        return new Counts(created.getAndSet(0), replayed.getAndSet(0), refused.getAndSet(0));
    }

    private static RuntimeException failureOf(ExecutionException e) {
        return e.getCause() instanceof ImportFailure failure
                ? failure
                : new IllegalStateException("Sending failed", e.getCause());
    }

    private List<List<Item>> parted(List<? extends Item> items) {
        var parts = new ArrayList<List<Item>>();
        for (int stream = 0; stream < streams; stream++) {
            parts.add(new ArrayList<>());
        }
        for (Item item : items) {
            parts.get(Math.floorMod(item.owner().hashCode(), streams)).add(item);
        }
        return parts;
    }

    private Void sendPart(String path, List<Item> items) throws InterruptedException {
        var lines = new ByteArrayOutputStream(CHUNK_BYTES_MAX + (CHUNK_BYTES_MAX >> 2));
        var chunk = new ArrayList<Item>();
        for (Item item : items) {
            write(item, lines);
            chunk.add(item);
            if (chunk.size() == CHUNK_ITEMS_MAX || lines.size() >= CHUNK_BYTES_MAX) {
                sendChunk(path, lines, chunk);
            }
        }
        if (!chunk.isEmpty()) {
            sendChunk(path, lines, chunk);
        }
        return null;
    }

    private void write(Item item, ByteArrayOutputStream lines) {
        try {
            json.write(item, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void sendChunk(String path, ByteArrayOutputStream lines, List<Item> chunk)
            throws InterruptedException {
        List<BulkResult> results = client.post(path, lines.toByteArray(), chunk.size());
        for (BulkResult result : results) {
            count(result, chunk.get(result.index()));
        }
        progress.add(chunk.stream().mapToLong(item -> item.rows().size()).sum());
        chunk.clear();
        lines.reset();
    }

    private void count(BulkResult result, Item item) {
        if (result.isRefused()) {
            refused.incrementAndGet();
            for (int row : item.rows()) {
                report.refused(row, item.invoice(), result.reason());
            }
        } else if (result.isReplayed()) {
            replayed.incrementAndGet();
        } else {
            created.incrementAndGet();
        }
    }
}

package maison.purchase.sales.capturing;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maison.purchase.intake.Fault;
import maison.purchase.sales.capturing.BulkCapture.Prepared;
import maison.purchase.sales.capturing.BulkLine.BadLine;
import maison.purchase.sales.capturing.LineInput.Line;

/// Moves one bulk request: one thread reads lines, one starts those that have come meanwhile
/// together, and another writes results in their order.
///
/// What is in between is bounded in lines and in bytes. A client that does not read its results is
/// therefore soon not read from either, however long its file is.
final class BulkExchange {

    private static final int LINES_MAX = 4096;
    private static final int BYTES_MAX = 8_000_000;
    private static final int BUFFER = 1 << 15;

    // Of more lines a turn of the log would keep single requests waiting.
    private static final int TOGETHER_MAX = 512;

    // Fewer are read sooner than shared out.
    private static final int SHARED_MIN = 64;

    private sealed interface Came {

        record One(Line line) implements Came {}

        record End() implements Came {}

        record Broken(IOException cause) implements Came {}
    }

    private sealed interface Step {

        record Started(CompletionStage<BulkResult> result, int bytes) implements Step {}

        record End() implements Step {}

        record Broken(IOException cause) implements Step {}
    }

    private final BulkCapture capture;
    private final BulkParser parser;
    private final boolean recording;
    private final ObjectWriter json;
    private final BlockingQueue<Came> lines = new ArrayBlockingQueue<>(LINES_MAX);
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(LINES_MAX);
    private final Semaphore bytes = new Semaphore(BYTES_MAX);
    private int index;

    /// @param recording whether another system tells what was settled there
    BulkExchange(BulkCapture capture, BulkParser parser, boolean recording, ObjectWriter json) {
        this.capture = capture;
        this.recording = recording;
        this.parser = parser;
        this.json = json;
    }

    /// Runs until every result is written.
    ///
    /// @throws IOException if the client went away, or the database did
    void run(InputStream in, OutputStream out) throws IOException {
        Thread reader = Thread.ofVirtual().name("bulk-reader").start(() -> readAll(in));
        Thread starter = Thread.ofVirtual().name("bulk-starter").start(this::startAll);
        try {
            writeAll(new BufferedOutputStream(out, BUFFER));
        } catch (InterruptedException _) {
            throw new InterruptedIOException("Stopped while a bulk request was running");
        } finally {
            reader.interrupt();
            starter.interrupt();
        }
    }

    private void readAll(InputStream in) {
        try {
            lines.put(readLines(in));
        } catch (InterruptedException _) {
            // The writer gave up, and with it the request; nobody waits for the rest.
        }
    }

    private Came readLines(InputStream in) throws InterruptedException {
        var input = new LineInput(in);
        try {
            for (Line line = input.next(); line != null; line = input.next()) {
                bytes.acquire(sizeOf(line));
                lines.put(new Came.One(line));
            }
            return new Came.End();
        } catch (IOException e) {
            return new Came.Broken(e);
        }
    }

    private static int sizeOf(Line line) {
        return Math.max(line.bytes().length, 1);
    }

    private void startAll() {
        try {
            steps.put(startLines());
        } catch (InterruptedException _) {
            // As above.
        }
    }

    private Step startLines() throws InterruptedException {
        var came = new ArrayList<Came>(TOGETHER_MAX);
        try {
            while (true) {
                came.clear();
                came.add(lines.take());
                lines.drainTo(came, TOGETHER_MAX - 1);
                start(came.stream().<Line>mapMulti(BulkExchange::lineOf).toList());
                switch (came.getLast()) {
                    case Came.One _ -> {}
                    case Came.End() -> {
                        return new Step.End();
                    }
                    case Came.Broken(var cause) -> {
                        return new Step.Broken(cause);
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is, the writer must not wait for more.
            return new Step.Broken(new IOException("Lines could not be started", e));
        }
    }

    private static void lineOf(Came came, java.util.function.Consumer<Line> to) {
        if (came instanceof Came.One(var line)) {
            to.accept(line);
        }
    }

    private void start(List<Line> together) throws InterruptedException {
        int first = index;
        index += together.size();
        IntStream places = IntStream.range(0, together.size());
        Stream<Prepared> prepared =
                (together.size() < SHARED_MIN ? places : places.parallel())
                        .mapToObj(at -> capture.prepare(first + at, parsed(together.get(at))));
        List<CompletionStage<BulkResult>> results = capture.startAll(prepared.toList());
        for (int at = 0; at < results.size(); at++) {
            steps.put(new Step.Started(results.get(at), sizeOf(together.get(at))));
        }
    }

    private BulkLine parsed(Line line) {
        return line.tooLong()
                ? new BadLine(
                        null,
                        List.of(
                                new Fault(
                                        "", "must have at most " + LineInput.LINE_MAX + " bytes")))
                : parser.parse(line.bytes(), recording);
    }

    private void writeAll(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            Step next = steps.poll();
            if (next == null) {
                // Nothing to write for now: what was written should not wait for more.
                out.flush();
                next = steps.take();
            }
            switch (next) {
                case Step.Started(var result, int size) -> {
                    out.write(json.writeValueAsBytes(resultOf(result, out)));
                    out.write('\n');
                    bytes.release(size);
                }
                case Step.Broken(var cause) -> throw cause;
                case Step.End() -> {
                    out.flush();
                    return;
                }
            }
        }
    }

    private static BulkResult resultOf(CompletionStage<BulkResult> stage, OutputStream out)
            throws IOException {
        CompletableFuture<BulkResult> result = stage.toCompletableFuture();
        try {
            if (!result.isDone()) {
                // The commit is being waited for anyway, so the client may have what is there.
                out.flush();
            }
            return result.join();
        } catch (CompletionException e) {
            throw new IOException("Lines could not be stored", e);
        }
    }
}

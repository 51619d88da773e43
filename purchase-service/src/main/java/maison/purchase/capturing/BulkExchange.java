package maison.purchase.capturing;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import maison.purchase.capturing.BulkLine.BadLine;
import maison.purchase.capturing.LineInput.Line;
import maison.purchase.intake.Fault;

/// Moves one bulk request: one thread reads and starts lines, another writes results in their
/// order.
///
/// What is in between is bounded in lines and in bytes. A client that does not read its results is
/// therefore soon not read from either, however long its file is.
final class BulkExchange {

    private static final int LINES_MAX = 1024;
    private static final int BYTES_MAX = 16_000_000;
    private static final int BUFFER = 1 << 15;

    private sealed interface Step {

        record Started(CompletionStage<BulkResult> result, int bytes) implements Step {}

        record End() implements Step {}

        record Broken(IOException cause) implements Step {}
    }

    private final BulkCapture capture;
    private final BulkParser parser;
    private final ObjectWriter json;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(LINES_MAX);
    private final Semaphore bytes = new Semaphore(BYTES_MAX);

    BulkExchange(BulkCapture capture, BulkParser parser, ObjectWriter json) {
        this.capture = capture;
        this.parser = parser;
        this.json = json;
    }

    /// Runs until every result is written.
    ///
    /// @throws IOException if the client went away, or the database did
    void run(InputStream in, OutputStream out) throws IOException {
        Thread reader = Thread.ofVirtual().name("bulk-reader").start(() -> readAll(in));
        try {
            writeAll(new BufferedOutputStream(out, BUFFER));
        } catch (InterruptedException _) {
            throw new InterruptedIOException("Stopped while a bulk request was running");
        } finally {
            reader.interrupt();
        }
    }

    private void readAll(InputStream in) {
        try {
            steps.put(readLines(in));
        } catch (InterruptedException _) {
            // The writer gave up, and with it the request; nobody waits for the rest.
        }
    }

    private Step readLines(InputStream in) throws InterruptedException {
        var lines = new LineInput(in);
        try {
            int index = 0;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                int size = Math.max(line.bytes().length, 1);
                bytes.acquire(size);
                steps.put(new Step.Started(capture.start(index, parsed(line)), size));
                index++;
            }
            return new Step.End();
        } catch (IOException e) {
            return new Step.Broken(e);
        }
    }

    private BulkLine parsed(Line line) {
        return line.tooLong()
                ? new BadLine(
                        null,
                        List.of(
                                new Fault(
                                        "", "must have at most " + LineInput.LINE_MAX + " bytes")))
                : parser.parse(line.bytes());
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

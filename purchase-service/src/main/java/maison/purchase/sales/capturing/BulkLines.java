package maison.purchase.sales.capturing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import maison.platform.eventstore.CommandContext;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.Fault;
import maison.purchase.sales.capturing.BulkLine.BadLine;
import maison.purchase.sales.capturing.BulkLine.SaleLine;
import maison.purchase.sales.settlement.Authority;
import org.jspecify.annotations.Nullable;

/// The lines of bulk requests for who has them from elsewhere, such as a file that is brought in:
/// checked first, recorded later.
@Singleton
public final class BulkLines {

    /// Told of each line of a file, in order.
    @FunctionalInterface
    public interface Reader {

        /// @param row the line's place among those that are not blank, from 1
        /// @param line null for one that is too long
        void read(int row, byte @Nullable [] line);
    }

    /// What is known of a line before it is recorded.
    ///
    /// @param problem null for one that is sound
    public record Checked(@Nullable UUID id, @Nullable Problem problem) {}

    // A message is sealed when its sale is recorded; until then the line would hold it in clear.
    private static final Fault UNSEALED = new Fault("/gift/message", "is not taken from a file");

    private final Doors doors;
    private final BulkParser parser;
    private final ObjectMapper json;

    BulkLines(Doors doors, BulkParser parser, ObjectMapper json) {
        this.doors = doors;
        this.parser = parser;
        this.json = json;
    }

    /// Cuts a file into its lines.
    public static void readAll(InputStream file, Reader reader) throws IOException {
        var input = new LineInput(file);
        int row = 0;
        for (var line = input.next(); line != null; line = input.next()) {
            row++;
            reader.read(row, line.tooLong() ? null : line.bytes());
        }
    }

    /// Whether a line can be understood and kept as it is for a while; whether it contradicts what
    /// is recorded shows later.
    public Checked check(byte[] line) {
        return switch (parser.parse(line, true)) {
            case BadLine(var id, var faults) -> new Checked(id, PurchaseProblems.of(faults));
            case SaleLine(var id, var command) when command.giftMessage() != null ->
                    new Checked(id, PurchaseProblems.of(List.of(UNSEALED)));
            case BulkLine sound -> new Checked(sound.id(), null);
        };
    }

    /// The problem of a line that is too long to be read.
    public static Problem tooLong() {
        return PurchaseProblems.of(
                List.of(new Fault("", "must have at most " + LineInput.LINE_MAX + " bytes")));
    }

    /// Records lines that follow each other and waits until all are: for each its result, in order.
    /// For virtual threads and jobs.
    ///
    /// @throws IllegalStateException if the database is away; nothing is doubled by another try
    public List<BulkResult> record(
            List<String> lines, CommandContext context, Authority authority) {
        var capture = new BulkCapture(doors, new Permit(true, "", true, authority), context);
        var prepared =
                IntStream.range(0, lines.size())
                        .parallel()
                        .mapToObj(at ->
                                capture.prepare(at, parsed(lines.get(at), authority.onlyRecords())))
                        .toList();
        try {
            return capture.startAll(prepared).stream()
                    .map(each -> each.toCompletableFuture().join())
                    .toList();
        } catch (CompletionException e) {
            throw new IllegalStateException("Lines could not be stored", e);
        }
    }

    /// A problem as it is kept beside a line.
    public String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (IOException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }

    private BulkLine parsed(String line, boolean recording) {
        return parser.parse(line.getBytes(StandardCharsets.UTF_8), recording);
    }
}

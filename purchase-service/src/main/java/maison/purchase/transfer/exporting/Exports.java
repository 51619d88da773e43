package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// All kinds of exports, and how one is made.
@Singleton
class Exports {

    static final String NDJSON = "ndjson";
    static final String CSV = "csv";

    private static final int BUFFER = 1 << 15;

    /// What is asked for, after it was checked.
    ///
    /// @param after the place that the client named; null for the beginning
    record Asked(
            ExportKind<?> kind,
            String format,
            ExportFilter filter,
            Place start,
            @Nullable String after,
            boolean packed) {}

    private final List<ExportKind<?>> kinds;
    private final ExportLog log;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    @Inject
    Exports(
            @Any Instance<ExportKind<?>> kinds,
            ExportLog log,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.kinds =
                kinds.stream()
                        .<ExportKind<?>>map(each -> each)
                        .sorted(Comparator.comparing(ExportKind::name))
                        .toList();
        this.log = log;
        // A record is the same text whichever process writes it.
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.metrics = metrics;
    }

    /// In the order of their names.
    List<ExportKind<?>> kinds() {
        return kinds;
    }

    /// The forms that a kind has.
    static List<String> formatsOf(ExportKind<?> kind) {
        return kind.columns().isEmpty() ? List.of(NDJSON) : List.of(NDJSON, CSV);
    }

    /// Checks what is asked for.
    ///
    /// @param parameters `format`, `from`, `to`, `store` and `after` as the client sent them
    /// @throws ProblemException 404 for a kind that there is not, 400 for a wrong parameter
    Asked check(String kindName, Parameters parameters, boolean packed) {
        ExportKind<?> kind =
                kinds.stream()
                        .filter(each -> each.name().equals(kindName))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("export"));
        List<String> formats = formatsOf(kind);
        if (!formats.contains(parameters.format())) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(new Problem.Field("format", "must be one of " + formats))));
        }
        return new Asked(
                kind,
                parameters.format(),
                ExportFilter.read(kind, parameters.from(), parameters.to(), parameters.store()),
                Place.read(parameters.after(), log.head()),
                parameters.after(),
                packed);
    }

    /// As the client sent them.
    record Parameters(
            String format,
            @Nullable String from,
            @Nullable String to,
            @Nullable String store,
            @Nullable String after) {}

    /// As the log of reads remembers what was asked for.
    static List<String> words(Asked asked) {
        var words = new ArrayList<>(asked.filter().words());
        words.add("format=" + asked.format());
        words.add("after=" + asked.start());
        return words;
    }

    /// Writes an export to its end.
    ///
    /// @throws IOException if the reader went away
    void write(Asked asked, OutputStream out) throws IOException {
        boolean whole = false;
        try {
            if (asked.packed()) {
                // Not closed where something fails: its end would say that nothing is missing.
                @SuppressWarnings("resource")
                var packed = new GZIPOutputStream(out, BUFFER);
                write(asked.kind(), asked, packed);
                packed.finish();
            } else {
                write(asked.kind(), asked, out);
            }
            whole = true;
        } finally {
            metrics.counter(
                            "maison.exports",
                            "kind",
                            asked.kind().name(),
                            "outcome",
                            whole ? "whole" : "broken")
                    .increment();
        }
    }

    private <T> void write(ExportKind<T> kind, Asked asked, OutputStream out) throws IOException {
        var records =
                metrics.counter(
                        "maison.export.records", "kind", kind.name(), "format", asked.format());
        new ExportRun<>(log, kind, asked.filter(), asked.start(), asked.after(), records::increment)
                .write(
                        out,
                        bytes ->
                                asked.format().equals(CSV)
                                        ? new CsvLines<>(kind, bytes)
                                        : new NdjsonLines<>(kind, json, bytes));
    }
}

package maison.purchase.transfer.exporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Which records are asked for.
///
/// @param from not earlier than this, in business time; null for any
/// @param to earlier than this; null for any
/// @param store of this store; null for all
record ExportFilter(@Nullable Instant from, @Nullable Instant to, @Nullable String store) {

    // The database knows fewer years than Java does.
    static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /// The filter of these parameters.
    ///
    /// @throws ProblemException 400 with every parameter that is wrong
    static ExportFilter read(
            ExportKind<?> kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String store) {
        var faults = new ArrayList<Problem.Field>();
        Instant first = instant("from", from, faults);
        Instant end = instant("to", to, faults);
        if (first != null && end != null && !first.isBefore(end)) {
            faults.add(new Problem.Field("to", "must be later than from"));
        }
        if (store != null && !kind.isOfStores()) {
            faults.add(new Problem.Field("store", "is not known of " + kind.name()));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
        return new ExportFilter(first, end, store);
    }

    private static @Nullable Instant instant(
            String name, @Nullable String text, List<Problem.Field> faults) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // Told below, as for a year that nobody means.
        }
        faults.add(
                new Problem.Field(name, "must be an RFC 3339 time such as 2026-03-14T11:30:00Z"));
        return null;
    }

    boolean includes(@Nullable String storeOfRecord) {
        return store == null || store.equals(storeOfRecord);
    }

    /// As the log of reads remembers it.
    List<String> words() {
        var words = new ArrayList<String>();
        add(words, "from", from);
        add(words, "to", to);
        add(words, "store", store);
        return words;
    }

    private static void add(List<String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.add(name + "=" + value);
        }
    }
}

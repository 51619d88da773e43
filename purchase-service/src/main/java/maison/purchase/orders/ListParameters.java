package maison.purchase.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.purchase.orders.OrderLists.LateStart;
import maison.purchase.orders.OrderLists.Start;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of lists.
final class ListParameters {

    // The database knows fewer years than Java does.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final int YEAR_MAX = 9999;
    private static final int TEXT_MAX = 100;

    private ListParameters() {}

    static @Nullable String text(String parameter, @Nullable String value) {
        if (value != null
                && (value.isBlank()
                        || value.length() > TEXT_MAX
                        || value.chars().anyMatch(Character::isISOControl))) {
            throw invalid(parameter, "must be printable text");
        }
        return value;
    }

    static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= Page.LIMIT_MAX) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Told below, as for a number out of range.
        }
        throw invalid("limit", "must be 1 to " + Page.LIMIT_MAX);
    }

    static Start start(@Nullable String after) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return Start.NEWEST;
        }
        try {
            Instant at = Instant.parse(key.getFirst());
            if (at.isBefore(EARLIEST) || at.isAfter(Start.NEWEST.at())) {
                throw Cursor.invalid();
            }
            return new Start(at, UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }

    static LateStart lateStart(@Nullable String after) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return LateStart.LATEST;
        }
        try {
            LocalDate promised = LocalDate.parse(key.getFirst());
            if (promised.getYear() < 1 || promised.getYear() > YEAR_MAX) {
                throw Cursor.invalid();
            }
            return new LateStart(promised, UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }

    static @Nullable UUID id(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw invalid(parameter, "must be a UUID");
        }
    }

    static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new Problem.Field(parameter, detail))));
    }
}

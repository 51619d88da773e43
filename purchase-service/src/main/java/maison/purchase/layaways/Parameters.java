package maison.purchase.layaways;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.purchase.layaways.LayawayLists.DueStart;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of lists.
final class Parameters {

    // The database knows fewer years than Java does.
    private static final int YEAR_MAX = 9999;
    private static final int TEXT_MAX = 100;
    private static final int KEY_PARTS = 3;

    private Parameters() {}

    static @Nullable String text(String parameter, @Nullable String value) {
        if (value != null
                && (value.isBlank()
                        || value.length() > TEXT_MAX
                        || value.chars().anyMatch(Character::isISOControl))) {
            throw invalid(parameter, "must be printable text");
        }
        return value;
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

    static LocalDate day(String parameter, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= YEAR_MAX) {
                return day;
            }
        } catch (DateTimeException _) {
            // Told below, as for a year that the database does not know.
        }
        throw invalid(parameter, "must be a date such as 2026-05-30");
    }

    static DueStart dueStart(@Nullable String after) {
        List<String> key = Cursor.read(after, KEY_PARTS);
        if (key == null) {
            return DueStart.FIRST;
        }
        try {
            LocalDate day = LocalDate.parse(key.getFirst());
            if (day.getYear() < 1 || day.getYear() > YEAR_MAX) {
                throw Cursor.invalid();
            }
            return new DueStart(day, UUID.fromString(key.get(1)), Integer.parseInt(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }

    static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new Problem.Field(parameter, detail))));
    }
}

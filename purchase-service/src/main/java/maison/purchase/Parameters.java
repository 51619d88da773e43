package maison.purchase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of lists. What cannot be read is answered 400, with the parameter's name.
public final class Parameters {

    // The database knows fewer years than Java does.
    private static final int YEAR_MAX = 9999;
    private static final int TEXT_MAX = 100;

    private Parameters() {}

    /// A code or an id, which the database can hold.
    ///
    /// @throws ProblemException 400 for a blank or long one, or control characters
    public static @Nullable String text(String parameter, @Nullable String value) {
        if (value != null
                && (value.isBlank()
                        || value.length() > TEXT_MAX
                        || value.chars().anyMatch(Character::isISOControl))) {
            throw ProblemException.invalid(parameter, "must be printable text");
        }
        return value;
    }

    /// A store in the path of a list, which need not be one of ours: then the list is empty.
    ///
    /// @throws ProblemException 400 for what no store can be called
    public static String store(String storeId) {
        return Objects.requireNonNull(text("storeId", storeId));
    }

    /// @throws ProblemException 400 for what is no UUID
    public static @Nullable UUID id(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid(parameter, "must be a UUID");
        }
    }

    /// @throws ProblemException 400 for what is no number from `min` to `max`
    public static int number(String parameter, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, as for a number out of range.
        }
        throw ProblemException.invalid(parameter, "must be %d to %d".formatted(min, max));
    }

    /// @throws ProblemException 400 for what is no day of the years 1 to 9999
    public static LocalDate day(String parameter, String value) {
        try {
            return day(value);
        } catch (DateTimeException _) {
            throw ProblemException.invalid(parameter, "must be a date such as 2026-05-30");
        }
    }

    /// The day that a list gave in a cursor.
    ///
    /// @throws ProblemException 400 for what no list ever gave
    public static LocalDate dayOfCursor(String part) {
        try {
            return day(part);
        } catch (DateTimeException _) {
            throw Cursor.invalid();
        }
    }

    private static LocalDate day(String value) {
        LocalDate day = LocalDate.parse(value);
        if (day.getYear() < 1 || day.getYear() > YEAR_MAX) {
            throw new DateTimeException("The database does not know the year of " + day);
        }
        return day;
    }
}

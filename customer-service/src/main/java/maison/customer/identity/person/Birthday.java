package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// A birthday; many people give the day and keep the year to themselves.
public record Birthday(MonthDay day, @Nullable Year year) {

    private static final int EARLIEST = 1875;

    /// Reads `1984-02-29` or, without a year, `--02-29`; `hijri:1404-05-27` is read as its
    /// Gregorian date. A Hijri day without a year wanders through the Gregorian ones and is none.
    ///
    /// @throws IllegalArgumentException if it is neither, or no such day exists
    @JsonCreator
    public static Birthday of(String text) {
        try {
            if (text.startsWith("--")) {
                return new Birthday(MonthDay.parse(text), null);
            }
            var date = text.startsWith("hijri:") ? hijri(text) : LocalDate.parse(text);
            if (date.getYear() < EARLIEST) {
                throw new IllegalArgumentException("must not be before " + EARLIEST);
            }
            return new Birthday(MonthDay.from(date), Year.of(date.getYear()));
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("must be a date: 1984-02-29, or --02-29");
        }
    }

    private static LocalDate hijri(String text) {
        return CalendarDay.of(text)
                .gregorian()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "must have its year in the Hijri calendar; without one,"
                                        + " keep it among the dates"));
    }

    /// The birth day in the Umm al-Qura calendar; null if the year is not known or before 1300 AH.
    public @Nullable String hijriText() {
        return year == null
                ? null
                : CalendarDay.hijriOf(day.atYear(year.getValue()))
                        .map(CalendarDay::text)
                        .orElse(null);
    }

    /// The form that [#of] reads.
    @JsonValue
    public String text() {
        return year == null ? day.toString() : year + day.toString().substring(1);
    }

    /// Whether the day is still to come.
    public boolean isAfter(LocalDate today) {
        return year != null && day.atYear(year.getValue()).isAfter(today);
    }

    @Override
    public String toString() {
        return "Birthday[…]";
    }
}

package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as somebody gives it: in the Gregorian or the Umm al-Qura calendar, with or without the
/// year. It is kept as it was given.
///
/// The Umm al-Qura calendar is that of the JDK ([HijrahChronology], years 1300 to 1600, from the
/// calendar that King Abdulaziz City for Science and Technology publishes for Saudi Arabia).
///
/// @param hijri whether the other numbers are of the Umm al-Qura calendar
/// @param year null if it was kept private
public record CalendarDay(boolean hijri, @Nullable Integer year, int month, int day) {

    private static final String HIJRI = "hijri:";
    private static final Pattern FORM = Pattern.compile("(\\d{4}|-)-(\\d{2})-(\\d{2})");
    private static final int LEAP_YEAR = 2000;
    private static final int MONTH_MAX = 30;

    public CalendarDay {
        check(hijri, year, month, day);
    }

    /// Reads `2015-06-12`, `--06-12`, `hijri:1436-08-25` or `hijri:--08-25`.
    ///
    /// @throws IllegalArgumentException if it is none of these, or there is no such day
    @JsonCreator
    public static CalendarDay of(String text) {
        boolean hijri = text.startsWith(HIJRI);
        var parts = FORM.matcher(hijri ? text.substring(HIJRI.length()) : text);
        if (!parts.matches()) {
            throw noSuchDay();
        }
        var year = parts.group(1);
        return new CalendarDay(
                hijri,
                year.equals("-") ? null : Integer.valueOf(year),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }

    /// A Gregorian date in the Umm al-Qura calendar; empty outside of its years.
    public static Optional<CalendarDay> hijriOf(LocalDate date) {
        try {
            var hijri = HijrahDate.from(date);
            return Optional.of(
                    new CalendarDay(
                            true,
                            hijri.get(ChronoField.YEAR),
                            hijri.get(ChronoField.MONTH_OF_YEAR),
                            hijri.get(ChronoField.DAY_OF_MONTH)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The form that [#of] reads.
    @JsonValue
    public String text() {
        var date = year == null ? "-" : "%04d".formatted(year);
        return (hijri ? HIJRI : "") + "%s-%02d-%02d".formatted(date, month, day);
    }

    /// The day in the Gregorian calendar; empty without a year, since then it is many.
    public Optional<LocalDate> gregorian() {
        if (year == null) {
            return Optional.empty();
        }
        return Optional.of(
                hijri
                        ? LocalDate.from(HijrahDate.of(year, month, day))
                        : LocalDate.of(year, month, day));
    }

    /// When the day comes round again in its own calendar: today or later. The 29th of February
    /// comes on the 28th where there is none, the 30th of a Hijri month likewise on its last day.
    public LocalDate next(LocalDate today) {
        if (!hijri) {
            var thisYear = MonthDay.of(month, day).atYear(today.getYear());
            return thisYear.isBefore(today)
                    ? MonthDay.of(month, day).atYear(today.getYear() + 1)
                    : thisYear;
        }
        int year = HijrahDate.from(today).get(ChronoField.YEAR);
        var thisYear = hijriIn(year);
        return thisYear.isBefore(today) ? hijriIn(year + 1) : thisYear;
    }

    private LocalDate hijriIn(int year) {
        int last = HijrahDate.of(year, month, 1).lengthOfMonth();
        return LocalDate.from(HijrahDate.of(year, month, Math.min(day, last)));
    }

    private static void check(boolean hijri, @Nullable Integer year, int month, int day) {
        try {
            if (!hijri) {
                LocalDate.of(year == null ? LEAP_YEAR : year, month, day);
                Year.of(year == null ? LEAP_YEAR : year);
            } else if (year != null) {
                HijrahDate.of(year, month, day);
            } else {
                HijrahChronology.INSTANCE
                        .range(ChronoField.MONTH_OF_YEAR)
                        .checkValidValue(month, ChronoField.MONTH_OF_YEAR);
                if (day < 1 || day > MONTH_MAX) {
                    throw noSuchDay();
                }
            }
        } catch (DateTimeException _) {
            throw noSuchDay();
        }
    }

    private static IllegalArgumentException noSuchDay() {
        return new IllegalArgumentException(
                "must be a date: 2015-06-12, --06-12, hijri:1436-08-25 or hijri:--08-25");
    }

    @Override
    public String toString() {
        return "CalendarDay[…]";
    }
}

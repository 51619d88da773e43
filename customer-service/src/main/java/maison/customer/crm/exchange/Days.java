package maison.customer.crm.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as files of other systems write them, in the form that a profile takes.
final class Days {

    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(T.*)?");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("--(\\d{2})-?(\\d{2})");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ].*");

    private final @Nullable DateTimeFormatter format;
    private final boolean hijri;

    Days(@Nullable String format, @Nullable String calendar) {
        this.hijri = "umm-al-qura".equals(calendar);
        this.format = format == null ? null : formatter(format, hijri);
    }

    private static DateTimeFormatter formatter(String pattern, boolean hijri) {
        var formatter =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH);
        return hijri ? formatter.withChronology(HijrahChronology.INSTANCE) : formatter;
    }

    /// The day as a profile takes it; what cannot be read stays as it is, to be complained of.
    String read(String written) {
        var text = western(written.strip());
        return formatted(text).orElseGet(() -> iso(text));
    }

    private String iso(String text) {
        var basic = BASIC.matcher(text);
        if (basic.matches()) {
            return "%s-%s-%s".formatted(basic.group(1), basic.group(2), basic.group(3));
        }
        var yearless = WITHOUT_YEAR.matcher(text);
        if (yearless.matches()) {
            return "--%s-%s".formatted(yearless.group(1), yearless.group(2));
        }
        var timed = WITH_TIME.matcher(text);
        var day = timed.matches() ? timed.group(1) : text;
        return hijri && day.matches("(\\d{4}|-)-\\d{2}-\\d{2}") ? "hijri:" + day : day;
    }

    private Optional<String> formatted(String text) {
        if (format == null) {
            return Optional.empty();
        }
        try {
            if (hijri) {
                var date = HijrahDate.from(format.parse(text));
                return Optional.of(
                        "hijri:%04d-%02d-%02d"
                                .formatted(
                                        date.get(ChronoField.YEAR),
                                        date.get(ChronoField.MONTH_OF_YEAR),
                                        date.get(ChronoField.DAY_OF_MONTH)));
            }
            return Optional.of(format.parseBest(text, LocalDate::from, MonthDay::from).toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String western(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each -> {
                    int digit = Character.digit(each, 10);
                    if (Character.isDigit(each)) {
                        plain.append(digit);
                    } else {
                        plain.appendCodePoint(each);
                    }
                });
        return plain.toString();
    }
}

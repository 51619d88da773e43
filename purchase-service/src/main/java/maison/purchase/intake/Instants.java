package maison.purchase.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Reads times as [Instant#parse] does, and the one form that nearly all of them have without its
/// detours: they were a twentieth of what a sale in bulk cost.
final class Instants {

    private static final String USUAL = "0000-00-00T00:00:00";
    private static final int NANOS_DIGITS = 9;
    private static final long SECONDS_A_DAY = 86_400;

    private Instants() {}

    /// @throws DateTimeException for what is no time
    static Instant parse(String text) {
        return isUsual(text) ? usual(text) : Instant.parse(text);
    }

    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < USUAL.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int at = 0; at < USUAL.length(); at++) {
            char wanted = USUAL.charAt(at);
            if (wanted == '0' ? !isDigit(text.charAt(at)) : text.charAt(at) != wanted) {
                return false;
            }
        }
        // The JDK has its own thoughts about 24:00 and leap seconds.
        return number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60
                && isFraction(text, USUAL.length(), end);
    }

    private static boolean isFraction(String text, int from, int to) {
        if (from == to) {
            return true;
        }
        if (text.charAt(from) != '.' || to - from < 2 || to - from > NANOS_DIGITS + 1) {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        long day =
                LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
        int second = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, 19);
        int nanos = 0;
        for (int digit = 0, at = USUAL.length() + 1; digit < NANOS_DIGITS; digit++, at++) {
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}

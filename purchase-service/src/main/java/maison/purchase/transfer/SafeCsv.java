package maison.purchase.transfer;

import org.jspecify.annotations.Nullable;

/// Text that a spreadsheet shows and never runs.
public final class SafeCsv {

    private SafeCsv() {}

    /// The text of a cell. What a spreadsheet would take for a formula gets an apostrophe in front,
    /// which it takes for "this is text"; numbers stay as they are.
    public static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 && !isNumber(text)
                ? "'" + text
                : text;
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        for (int at = text.charAt(0) == '-' ? 1 : 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each >= '0' && each <= '9') {
                digits++;
            } else if (each != '.') {
                return false;
            }
        }
        return digits > 0;
    }
}

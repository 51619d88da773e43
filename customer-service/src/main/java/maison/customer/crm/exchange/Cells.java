package maison.customer.crm.exchange;

import org.jspecify.annotations.Nullable;

/// Cells that a spreadsheet shows and never runs, and that come back as they were.
public final class Cells {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private Cells() {}

    /// The text of a cell. What a spreadsheet would take for a formula gets an apostrophe in front,
    /// and so does what looks as if it had got one.
    public static String guarded(@Nullable String value) {
        return value != null && isDangerous(value) ? "'" + value : value == null ? "" : value;
    }

    /// What a cell says.
    public static String read(String cell) {
        return cell.startsWith("'") && isDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}

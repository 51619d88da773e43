package maison.importer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a till writes numbers: `1.234,50`, `1 234.50-` or `(1234.50)`.
///
/// A minus may stand before or behind, and parentheses mean one, as in bookkeeping.
///
/// @param decimal before the decimals; a point if absent
/// @param group between thousands; nothing if absent
public record Numbers(@Nullable String decimal, @Nullable String group) {

    public Numbers {
        if (decimal != null && decimal.length() != 1) {
            throw new IllegalArgumentException("numbers.decimal must be one character");
        }
        if (group != null && group.length() != 1) {
            throw new IllegalArgumentException("numbers.group must be one character");
        }
        if (group != null && group.equals(decimal == null ? "." : decimal)) {
            throw new IllegalArgumentException("numbers.group must differ from numbers.decimal");
        }
    }

    /// @throws NumberFormatException for what is no number
    BigDecimal read(String text) {
        String digits = text.strip();
        boolean negative = false;
        if (digits.startsWith("(") && digits.endsWith(")")) {
            negative = true;
            digits = digits.substring(1, digits.length() - 1).strip();
        } else if (digits.startsWith("-") || digits.endsWith("-")) {
            negative = true;
            digits = digits.startsWith("-") ? digits.substring(1) : withoutLast(digits);
            digits = digits.strip();
        }
        BigDecimal number = new BigDecimal(plain(digits));
        if (number.signum() < 0 || digits.startsWith("+")) {
            throw new NumberFormatException("Two signs");
        }
        return negative ? number.negate() : number;
    }

    private String plain(String digits) {
        String plain = group == null ? digits : digits.replace(group, "");
        if (decimal == null || decimal.equals(".")) {
            return plain;
        }
        if (plain.indexOf('.') >= 0) {
            throw new NumberFormatException("A point where another sign stands for it");
        }
        return plain.replace(decimal, ".");
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }
}

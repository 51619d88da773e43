package maison.customer.tailoring.length;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads measures as tailors write them: `15 3/8`, `15⅜"`, `3' 6"`, `106.7 cm`, `1067 mm`, `21°`,
/// `١٠٦٫٧ سم`.
///
/// Nothing is rounded. What is finer than a 64th of an inch or a thousandth of a millimetre is
/// refused, since it would have to be.
public final class Literals {

    /// No measure needs more characters.
    public static final int LENGTH_MAX = 24;

    private static final String NUMBER =
            "(?<decimal>\\d{1,6}\\.\\d{1,6})"
                    + "|(?<onlytop>\\d{1,2})/(?<onlybottom>\\d{1,2})"
                    + "|(?<whole>\\d{1,6})(?:[ -](?<top>\\d{1,2})/(?<bottom>\\d{1,2}))?";
    private static final Pattern PART =
            Pattern.compile("(?:" + NUMBER + ") ?(?<unit>''|[\"'°]|[\\p{L}]+\\.?)?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3},\\d{3}(?!\\d).*");
    private static final int BOTTOM_MAX = 64;

    private Literals() {}

    /// Reads a literal.
    ///
    /// @param usual the unit of a number alone
    /// @throws NotAMeasure with what would be right
    public static Entered read(String literal, Unit usual) throws NotAMeasure {
        if (literal.length() > LENGTH_MAX) {
            throw new NotAMeasure("must have at most %d characters".formatted(LENGTH_MAX));
        }
        String text = Digits.plain(literal);
        if (THOUSANDS.matcher(text).matches()) {
            throw new NotAMeasure("may mean thousands or thousandths: write it without the comma");
        }
        text = text.replace(',', '.');
        boolean minus = text.startsWith("-");
        text = minus || text.startsWith("+") ? text.substring(1).strip() : text;
        MatchResult first = first(text);
        Unit unit = unitOf(first, usual);
        long steps = steps(first, unit);
        String rest = text.substring(first.end()).strip();
        if (!rest.isEmpty()) {
            if (unit != Unit.FT) {
                throw unreadable();
            }
            unit = Unit.IN;
            steps += inches(rest);
        }
        return new Entered(literal, unit, new Quantity(unit.dimension(), minus ? -steps : steps));
    }

    private static MatchResult first(String text) throws NotAMeasure {
        Matcher part = PART.matcher(text);
        if (!part.lookingAt()) {
            throw unreadable();
        }
        return part.toMatchResult();
    }

    /// What follows the feet.
    private static long inches(String text) throws NotAMeasure {
        MatchResult part = first(text);
        Unit unit = unitOf(part, Unit.IN);
        long steps = steps(part, unit);
        if (part.end() != text.length() || unit != Unit.IN || steps >= Unit.FT.steps()) {
            throw new NotAMeasure("after feet only inches follow, fewer than twelve");
        }
        return steps;
    }

    private static Unit unitOf(MatchResult part, Unit usual) throws NotAMeasure {
        String sign = part.group("unit");
        if (sign == null) {
            return usual;
        }
        return Unit.written(sign)
                .orElseThrow(() ->
                        new NotAMeasure("names no known unit: use cm, mm, in, \", ', ° or kg"));
    }

    private static long steps(MatchResult part, Unit unit) throws NotAMeasure {
        String decimal = part.group("decimal");
        if (decimal != null) {
            return whole(new BigDecimal(decimal), unit);
        }
        String only = part.group("onlytop");
        if (only != null) {
            return fraction(List.of(only, part.group("onlybottom")), unit);
        }
        long steps = whole(new BigDecimal(part.group("whole")), unit);
        String top = part.group("top");
        return top == null ? steps : steps + fraction(List.of(top, part.group("bottom")), unit);
    }

    private static long whole(BigDecimal number, Unit unit) throws NotAMeasure {
        try {
            return Quantity.of(number, unit).steps();
        } catch (ArithmeticException _) {
            throw new NotAMeasure("is finer than can be stored exactly");
        }
    }

    private static long fraction(List<String> parts, Unit unit) throws NotAMeasure {
        long top = Long.parseLong(parts.getFirst());
        long bottom = Long.parseLong(parts.getLast());
        if (top == 0 || bottom > BOTTOM_MAX || top >= bottom) {
            throw new NotAMeasure("must have a fraction between 0 and 1, in 64ths at the finest");
        }
        if (top * unit.steps() % bottom != 0) {
            throw new NotAMeasure("is finer than can be stored exactly");
        }
        return top * unit.steps() / bottom;
    }

    private static NotAMeasure unreadable() {
        return new NotAMeasure("must be a measure such as 15 3/8, 3' 6\" or 106.7 cm");
    }
}

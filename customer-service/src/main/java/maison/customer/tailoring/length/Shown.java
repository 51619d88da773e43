package maison.customer.tailoring.length;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A quantity as a person reads it: inches as `15 3/8"`, everything else as a decimal number.
///
/// Rounded half away from zero: inches to sixteenths, centimetres and millimetres to whole
/// millimetres, degrees to halves, masses to a tenth.
///
/// @param exact whether nothing was rounded away
public record Shown(String text, boolean exact) {

    private static final int SIXTEENTHS = 16;

    /// A quantity in a unit of its dimension.
    public static Shown of(Quantity quantity, Unit unit) {
        return switch (unit) {
            case IN -> inches(quantity, SIXTEENTHS);
            case FT -> feet(quantity);
            case DEG -> halves(quantity);
            case CM -> decimal(quantity, unit, 1, " cm");
            case MM -> decimal(quantity, unit, 0, " mm");
            case M -> decimal(quantity, unit, 3, " m");
            case KG -> decimal(quantity, unit, 1, " kg");
            case LB -> decimal(quantity, unit, 1, " lb");
        };
    }

    /// In inches and a fraction in lowest terms.
    ///
    /// @param parts of an inch, a power of two up to 64
    public static Shown inches(Quantity quantity, int parts) {
        long part = Unit.IN.steps() / parts;
        long count = roundedTo(quantity.steps(), part);
        return new Shown(
                sign(count) + fraction(Math.abs(count), parts) + "\"",
                count * part == quantity.steps());
    }

    private static Shown feet(Quantity quantity) {
        long part = Unit.IN.steps() / SIXTEENTHS;
        long count = roundedTo(quantity.steps(), part);
        long foot = 12L * SIXTEENTHS;
        long rest = Math.abs(count) % foot;
        return new Shown(
                "%s%d' %s\""
                        .formatted(sign(count), Math.abs(count) / foot, fraction(rest, SIXTEENTHS)),
                count * part == quantity.steps());
    }

    private static Shown halves(Quantity quantity) {
        long half = Unit.DEG.steps() / 2;
        long count = roundedTo(quantity.steps(), half);
        String text = BigDecimal.valueOf(count * 5, 1).stripTrailingZeros().toPlainString();
        return new Shown(text + "°", count * half == quantity.steps());
    }

    private static Shown decimal(Quantity quantity, Unit unit, int decimals, String sign) {
        BigDecimal rounded = quantity.rounded(unit, decimals);
        boolean exact =
                rounded.multiply(BigDecimal.valueOf(unit.steps()))
                                .compareTo(BigDecimal.valueOf(quantity.steps()))
                        == 0;
        return new Shown(rounded.toPlainString() + sign, exact);
    }

    // 203,200 steps are an inch, so a part of one is a whole number of steps down to 1/64.
    private static long roundedTo(long steps, long part) {
        return BigDecimal.valueOf(steps)
                .divide(BigDecimal.valueOf(part), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String sign(long count) {
        return count < 0 ? "-" : "";
    }

    private static String fraction(long count, int parts) {
        long whole = count / parts;
        long rest = count % parts;
        if (rest == 0) {
            return Long.toString(whole);
        }
        long common = Long.lowestOneBit(rest);
        String part = "%d/%d".formatted(rest / common, parts / common);
        return whole == 0 ? part : whole + " " + part;
    }
}

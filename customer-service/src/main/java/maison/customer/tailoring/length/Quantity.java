package maison.customer.tailoring.length;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A length, an angle or a mass, exactly.
///
/// @param steps whole steps of the dimension, see [Dimension]; below zero for an allowance that
///   takes away
public record Quantity(Dimension dimension, long steps) {

    /// Whole and decimal numbers of a unit.
    ///
    /// @throws ArithmeticException if it is no whole number of steps
    public static Quantity of(BigDecimal number, Unit unit) {
        return new Quantity(
                unit.dimension(),
                number.multiply(BigDecimal.valueOf(unit.steps())).longValueExact());
    }

    /// Whole millimetres and parts of them, where the parts below a micrometre do not matter: for
    /// what is computed.
    public static Quantity ofMillimetres(double millimetres) {
        return new Quantity(Dimension.LENGTH, Math.round(millimetres * 1_000) * 8);
    }

    /// In millimetres, for computing.
    public double millimetres() {
        return steps / (double) Unit.MM.steps();
    }

    /// In a unit, for computing.
    public double in(Unit unit) {
        return steps / (double) unit.steps();
    }

    /// The number in the unit that divides the dimension by ten (mm, degree, kg): exact.
    public BigDecimal exact() {
        Unit unit = exactUnit();
        return strip(BigDecimal.valueOf(steps).divide(BigDecimal.valueOf(unit.steps())));
    }

    /// The unit of [#exact()].
    public Unit exactUnit() {
        return switch (dimension) {
            case LENGTH -> Unit.MM;
            case ANGLE -> Unit.DEG;
            case MASS -> Unit.KG;
        };
    }

    /// The number in a unit to so many decimals, half away from zero.
    public BigDecimal rounded(Unit unit, int decimals) {
        return BigDecimal.valueOf(steps)
                .divide(BigDecimal.valueOf(unit.steps()), decimals, RoundingMode.HALF_UP);
    }

    /// The sum of two of one dimension.
    public Quantity plus(Quantity other) {
        return new Quantity(same(other), Math.addExact(steps, other.steps));
    }

    /// How much larger it is than another of its dimension.
    public Quantity minus(Quantity other) {
        return new Quantity(same(other), Math.subtractExact(steps, other.steps));
    }

    private Dimension same(Quantity other) {
        if (other.dimension != dimension) {
            throw new IllegalArgumentException(dimension + " and " + other.dimension);
        }
        return dimension;
    }

    private static BigDecimal strip(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

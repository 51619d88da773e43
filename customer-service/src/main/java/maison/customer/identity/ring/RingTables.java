package maison.customer.identity.ring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Writes out the systems' tables; their sources stand with [RingSystem].
final class RingTables {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int DIGITS = 2;
    private static final double MILLIMETRES_IN_INCH = 25.4;

    private static final Map<RingSystem, SequencedMap<String, BigDecimal>> TABLES =
            new EnumMap<>(
                    Map.of(
                            RingSystem.EU, european(),
                            RingSystem.US, american(),
                            RingSystem.UK, british(),
                            RingSystem.JP, japanese()));

    private RingTables() {}

    static SequencedMap<String, BigDecimal> of(RingSystem system) {
        var table = TABLES.get(system);
        if (table == null) {
            throw new IllegalStateException("No table of " + system);
        }
        return Collections.unmodifiableSequencedMap(table);
    }

    private static SequencedMap<String, BigDecimal> european() {
        var sizes = new LinkedHashMap<String, BigDecimal>();
        var last = new BigDecimal("80");
        for (var mm = new BigDecimal("36"); mm.compareTo(last) <= 0; mm = mm.add(HALF)) {
            sizes.put(plain(mm), mm);
        }
        return sizes;
    }

    private static SequencedMap<String, BigDecimal> american() {
        var sizes = new LinkedHashMap<String, BigDecimal>();
        var last = new BigDecimal("16");
        for (var size = BigDecimal.ZERO; size.compareTo(last) <= 0; size = size.add(QUARTER)) {
            double inches = 0.458 + 0.032 * size.doubleValue();
            sizes.put(plain(size), aroundDiameter(inches * MILLIMETRES_IN_INCH));
        }
        return sizes;
    }

    private static SequencedMap<String, BigDecimal> british() {
        var sizes = new LinkedHashMap<String, BigDecimal>();
        var mm = new BigDecimal("37.5");
        var step = new BigDecimal("0.625");
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            sizes.put("" + letter, mm);
            sizes.put(letter + "½", mm.add(step));
            mm = mm.add(step).add(step);
        }
        for (int beyond = 1; beyond <= 6; beyond++) {
            sizes.put("Z+" + beyond, mm);
            mm = mm.add(step).add(step);
        }
        return sizes;
    }

    private static SequencedMap<String, BigDecimal> japanese() {
        var sizes = new LinkedHashMap<String, BigDecimal>();
        for (int size = 1; size <= 30; size++) {
            double diameter = 13 + (size - 1) / 3.0;
            sizes.put("" + size, aroundDiameter(diameter));
        }
        return sizes;
    }

    private static BigDecimal aroundDiameter(double millimetres) {
        return BigDecimal.valueOf(Math.PI * millimetres).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

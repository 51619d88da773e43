package maison.customer.tailoring.length;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A unit in which something is written down.
public enum Unit {
    MM(Dimension.LENGTH, 8_000, List.of("mm", "مم", "ملم")),
    CM(Dimension.LENGTH, 80_000, List.of("cm", "سم")),
    M(Dimension.LENGTH, 8_000_000, List.of("m", "م")),
    /// 25.4 mm exactly, by the international agreement of 1959.
    IN(
            Dimension.LENGTH,
            203_200,
            List.of("in", "\"", "''", "inch", "inches", "بوصة", "إنش", "انش")),
    FT(Dimension.LENGTH, 12 * 203_200, List.of("ft", "'", "foot", "feet", "قدم")),
    DEG(Dimension.ANGLE, 8_000, List.of("deg", "°", "degree", "degrees", "درجة")),
    KG(Dimension.MASS, 1_000_000_000, List.of("kg", "كجم", "كغ")),
    /// 453.59237 g exactly.
    LB(Dimension.MASS, 453_592_370, List.of("lb", "lbs", "رطل"));

    private final Dimension dimension;
    private final long steps;
    private final String signs;
    private final String json = name().toLowerCase(Locale.ROOT);

    Unit(Dimension dimension, long steps, List<String> signs) {
        this.dimension = dimension;
        this.steps = steps;
        this.signs = "|" + String.join("|", signs) + "|";
    }

    /// What is measured in it.
    public Dimension dimension() {
        return dimension;
    }

    /// How many steps of its dimension it has.
    public long steps() {
        return steps;
    }

    /// Whether it counts in inches, and so in fractions.
    public boolean isImperial() {
        return this == IN || this == FT;
    }

    /// The unit outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// The unit that somebody wrote, in either case and with or without a full stop.
    static Optional<Unit> written(String sign) {
        String plain = sign.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return Arrays.stream(values())
                .filter(each -> each.signs.contains("|" + plain + "|"))
                .findFirst();
    }

    /// @throws IllegalArgumentException if there is no such unit
    @JsonCreator
    public static Unit of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be a unit such as cm or in"));
    }
}

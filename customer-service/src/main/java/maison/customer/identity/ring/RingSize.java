package maison.customer.identity.ring;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// A ring's size as it was taken.
///
/// @param size as the system writes it, such as `M½` or `6.25`
public record RingSize(RingSystem system, String size) {

    // Half a step of the coarsest system, Japan's: beyond it there is no such size.
    private static final BigDecimal FARTHEST = new BigDecimal("0.75");

    public RingSize {
        if (!system.circumferences().containsKey(size)) {
            throw new IllegalArgumentException("no size of its system");
        }
    }

    /// Reads a size as people write it: `m 1/2`, `M.5`, `6 1/4`, `6,25`, `6.50`.
    public static Optional<RingSize> read(RingSystem system, String written) {
        var text =
                written.strip()
                        .toUpperCase(Locale.ROOT)
                        .replace(',', '.')
                        .replaceAll("\\s+", "")
                        .replaceAll("(?<=[^0-9/])1/2$", "½");
        return system.circumferences().containsKey(text)
                ? Optional.of(new RingSize(system, text))
                : fraction(system, written.strip().toUpperCase(Locale.ROOT).replace(',', '.'));
    }

    private static Optional<RingSize> fraction(RingSystem system, String written) {
        var text =
                written.replaceAll("\\s*(¼|\\b1/4)$", ".25")
                        .replaceAll("\\s*(½|\\b1/2)$", ".5")
                        .replaceAll("\\s*(¾|\\b3/4)$", ".75")
                        .replaceAll("(\\.\\d*?)0+$", "$1")
                        .replaceAll("\\.$", "");
        if (system == RingSystem.UK) {
            text = text.replaceAll("\\.5$", "½");
        }
        return system.circumferences().containsKey(text)
                ? Optional.of(new RingSize(system, text))
                : Optional.empty();
    }

    /// The inner circumference in millimetres: what the size means (ISO 8653).
    public BigDecimal circumference() {
        var mm = system.circumferences().get(size);
        if (mm == null) {
            throw new IllegalStateException("A size that its system does not have");
        }
        return mm;
    }

    /// The nearest size of another system, the smaller of two that are as near; empty if it has
    /// none as small or as large.
    public Optional<RingSize> in(RingSystem other) {
        var mm = circumference();
        String nearest = null;
        var distance = FARTHEST;
        for (var each : other.circumferences().entrySet()) {
            var away = each.getValue().subtract(mm).abs();
            if (away.compareTo(distance) < 0) {
                distance = away;
                nearest = each.getKey();
            }
        }
        return Optional.ofNullable(nearest).map(found -> new RingSize(other, found));
    }
}

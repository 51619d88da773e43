package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import maison.customer.identity.ring.RingSize;
import org.jspecify.annotations.Nullable;

/// The sizes of somebody's jewellery, as they were taken.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Sizes(List<Ring> rings, @Nullable Length bracelet, @Nullable Length necklace) {

    /// The ring of one finger.
    ///
    /// @param hand `left` or `right`
    /// @param finger `thumb`, `index`, `middle`, `ring` or `little`
    public record Ring(String hand, String finger, RingSize size) {}

    /// A length as it was taken.
    ///
    /// @param unit `mm`, `cm` or `in`
    public record Length(BigDecimal value, String unit) {

        private static final BigDecimal CENTIMETRE = BigDecimal.TEN;
        // Exact by definition since 1959.
        private static final BigDecimal INCH = new BigDecimal("25.4");

        /// The same in millimetres, exactly.
        public BigDecimal millimetres() {
            return switch (unit) {
                case "cm" -> value.multiply(CENTIMETRE);
                case "in" -> value.multiply(INCH);
                default -> value;
            };
        }
    }

    public Sizes {
        rings = rings == null ? List.of() : List.copyOf(rings);
    }

    @Override
    public String toString() {
        return "Sizes[…]";
    }
}

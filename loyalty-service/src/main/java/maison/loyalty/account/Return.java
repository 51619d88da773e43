package maison.loyalty.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines of a sale that came back. It may become known before its sale does.
public record Return(UUID id, UUID sale, Instant at, List<Line> lines) implements Fact {

    /// Part or all of a line.
    ///
    /// @param netMinor what was given back, before tax, in minor units
    /// @param taxMinor its tax; null for none, and where no programme counts tax
    public record Line(String lineId, BigDecimal quantity, long netMinor, @Nullable Long taxMinor) {

        /// Part of a line whose tax does not matter.
        public Line(String lineId, BigDecimal quantity, long netMinor) {
            this(lineId, quantity, netMinor, null);
        }

        /// What was given back, in minor units.
        ///
        /// @param withTax whether the tax counts
        long minor(boolean withTax) {
            return withTax && taxMinor != null ? netMinor + taxMinor : netMinor;
        }
    }

    public Return {
        lines = List.copyOf(lines);
    }
}

package maison.loyalty.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Lines of a sale that came back. It may become known before its sale does.
public record Return(UUID id, UUID sale, Instant at, List<Line> lines) implements Fact {

    /// Part or all of a line.
    ///
    /// @param netMinor what was given back, before tax, in minor units
    public record Line(String lineId, BigDecimal quantity, long netMinor) {}

    public Return {
        lines = List.copyOf(lines);
    }
}

package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The points of one sale.
///
/// @param earned when it was counted; always `reversed + active + spent + expired`
public record Lot(
        UUID saleId,
        Instant earnedAt,
        Instant expiresAt,
        String ruleVersion,
        List<LotLine> lines,
        long earned,
        long reversed,
        long active,
        long spent,
        long expired) {

    /// A line's share of the points that are left.
    public record LotLine(String lineId, long points) {}

    public Lot {
        lines = List.copyOf(lines);
    }
}

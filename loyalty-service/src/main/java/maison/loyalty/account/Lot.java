package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The points of one sale or one grant.
///
/// @param lotId the sale or the grant
/// @param saleId null for a grant
/// @param bonus what a grant was for; null for a sale
/// @param usableFrom from when on its points can be used
/// @param lines of a sale
/// @param earned when it was counted; always `reversed + pending + active + held + spent + expired`
public record Lot(
        UUID lotId,
        @Nullable UUID saleId,
        @Nullable String bonus,
        Instant earnedAt,
        Instant usableFrom,
        Instant expiresAt,
        String ruleVersion,
        List<LotLine> lines,
        long earned,
        long reversed,
        long pending,
        long active,
        long held,
        long spent,
        long expired) {

    /// A line's share of the points that are left.
    public record LotLine(String lineId, long points) {}

    public Lot {
        lines = List.copyOf(lines);
    }

    static Lot of(Source source, Movement amounts) {
        return switch (source) {
            case Kept sale -> {
                Earned earned = sale.counted().earned();
                yield of(
                        sale,
                        sale.id(),
                        null,
                        earned.ruleVersion(),
                        earned.points() > 0 ? sale.shares() : List.of(),
                        earned.points(),
                        amounts);
            }
            case Granted granted ->
                    of(
                            granted,
                            null,
                            granted.grant().bonus(),
                            granted.grant().ruleVersion(),
                            List.of(),
                            granted.grant().points(),
                            amounts);
        };
    }

    private static Lot of(
            Source source,
            @Nullable UUID sale,
            @Nullable String bonus,
            String ruleVersion,
            List<LotLine> lines,
            long earned,
            Movement amounts) {
        return new Lot(
                source.id(),
                sale,
                bonus,
                source.at(),
                source.usableFrom(),
                source.expiresAt(),
                ruleVersion,
                lines,
                earned,
                earned - source.points(),
                amounts.pending(),
                amounts.active(),
                amounts.held(),
                amounts.spent(),
                amounts.expired());
    }
}

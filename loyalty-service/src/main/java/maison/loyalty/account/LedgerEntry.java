package maison.loyalty.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// A movement of usable points. The sum of all movements is the active balance.
///
/// @param kind what moved them
/// @param sourceId the sale, or the return for a reversal
/// @param saleId whose lot it is
/// @param points the change of the active balance; 0 for a reversal of what had expired
/// @param lotPoints the change of the lot, expired points included
public record LedgerEntry(
        Instant at,
        Kind kind,
        UUID sourceId,
        UUID saleId,
        long points,
        long lotPoints,
        String ruleVersion) {

    /// What can move points; the order settles what happens at the same instant.
    public enum Kind {
        EARNED,
        REVERSED,
        EXPIRED
    }

    /// Business order.
    public static final Comparator<LedgerEntry> ORDER =
            Comparator.comparing(LedgerEntry::at)
                    .thenComparing(LedgerEntry::kind)
                    .thenComparing(LedgerEntry::sourceId);
}

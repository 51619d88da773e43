package maison.loyalty.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A movement of points. For every bucket, the sum of all movements is what is in it.
///
/// @param kind what moved them
/// @param sourceId the sale, return, grant, hold or deduction that did; the lot itself where time
///   did
/// @param lotId whose lot it is; null for a debt, which no lot has
/// @param lotIsSale whether the lot is a sale's rather than a grant's
/// @param movement within the lot; its sum is what entered or left it
/// @param debt by how much the debt grew
/// @param ruleVersion that made the lot; null for a debt
public record LedgerEntry(
        Instant at,
        Kind kind,
        UUID sourceId,
        @Nullable UUID lotId,
        boolean lotIsSale,
        Movement movement,
        long debt,
        @Nullable String ruleVersion) {

    /// What can move points; the order settles what happens at the same instant.
    public enum Kind {
        /// By a sale.
        EARNED,
        /// Apart from a sale.
        GRANTED,
        /// The waiting time is over.
        ACTIVATED,
        /// A return took what its sale had brought.
        REVERSED,
        /// A grant was taken back.
        WITHDRAWN,
        /// Set aside for a reward.
        HELD,
        /// Used, taken off by hand, or paid towards a debt.
        SPENT,
        /// What was held or spent is free again, or comes from another lot now.
        RELEASED,
        EXPIRED,
        /// The debt grew or shrank.
        OWED
    }

    /// Business order.
    public static final Comparator<LedgerEntry> ORDER =
            Comparator.comparing(LedgerEntry::at)
                    .thenComparing(LedgerEntry::kind)
                    .thenComparing(LedgerEntry::sourceId)
                    .thenComparing(
                            LedgerEntry::lotId, Comparator.nullsLast(Comparator.naturalOrder()));

    /// A place in the order, as an entry of no importance.
    public static LedgerEntry place(Instant at, Kind kind, UUID sourceId, @Nullable UUID lotId) {
        return new LedgerEntry(at, kind, sourceId, lotId, false, Movement.NONE, 0, null);
    }

    /// The change of the active balance.
    public long points() {
        return movement.active();
    }
}

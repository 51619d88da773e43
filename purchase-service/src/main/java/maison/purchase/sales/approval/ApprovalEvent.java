package maison.purchase.sales.approval;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/// Everything that can have happened to an approval. Stored for good: fields are added, never
/// changed.
public sealed interface ApprovalEvent {

    /// When it happened, by the server: an approval is short-lived.
    Instant occurredAt();

    /// A manager gave leave.
    ///
    /// @param grantedBy the manager
    /// @param storeId where it may be used
    /// @param upTo for how much at most
    /// @param expiresAt from when on it cannot be used
    record ApprovalGranted(
            String grantedBy,
            String storeId,
            Deed deed,
            Money upTo,
            Instant occurredAt,
            Instant expiresAt)
            implements ApprovalEvent {}

    /// It was used, and is used up.
    ///
    /// @param saleId the sale that was made, refunded or undone
    /// @param actId the return's, exchange's or sale's id
    record ApprovalUsed(UUID saleId, UUID actId, Money amount, Instant occurredAt)
            implements ApprovalEvent {}
}

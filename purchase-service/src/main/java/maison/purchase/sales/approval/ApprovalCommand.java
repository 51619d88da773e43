package maison.purchase.sales.approval;

import java.time.Instant;
import java.util.UUID;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalGranted;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What an approval can be asked to do.
public sealed interface ApprovalCommand {

    /// Come into being.
    record GrantApproval(ApprovalGranted facts) implements ApprovalCommand {}

    /// Serve for one act.
    ///
    /// @param authoriserId who the act says allowed it; null if it names nobody
    /// @param now when it serves: for an offline till, when the act took place
    /// @param offline whether the till was out of reach: then the act has taken place, so nothing
    ///   is refused, and an approval that does not fit does not serve
    record UseApproval(
            UUID saleId,
            UUID actId,
            String storeId,
            Deed deed,
            Money amount,
            @Nullable String authoriserId,
            Instant now,
            boolean offline)
            implements ApprovalCommand {}
}

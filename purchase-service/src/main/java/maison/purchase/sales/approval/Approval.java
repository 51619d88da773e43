package maison.purchase.sales.approval;

import java.util.List;
import java.util.UUID;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalGranted;

/// What a decision needs to know about an approval.
public sealed interface Approval {

    /// Before it was granted.
    record Unknown() implements Approval {}

    /// Granted and not yet used.
    record Open(ApprovalGranted facts) implements Approval {}

    /// Used up.
    ///
    /// @param acts for what; more than one only if an offline till used it again
    record Used(ApprovalGranted facts, List<UUID> acts) implements Approval {

        public Used {
            acts = List.copyOf(acts);
        }
    }
}

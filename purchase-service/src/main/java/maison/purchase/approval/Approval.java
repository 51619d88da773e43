package maison.purchase.approval;

import maison.purchase.approval.ApprovalEvent.ApprovalGranted;

/// What a decision needs to know about an approval.
public sealed interface Approval {

    /// Before it was granted.
    record Unknown() implements Approval {}

    /// Granted and not yet used.
    record Open(ApprovalGranted facts) implements Approval {}

    /// Used up.
    record Used(ApprovalGranted facts) implements Approval {}
}

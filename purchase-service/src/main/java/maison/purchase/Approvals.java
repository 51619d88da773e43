package maison.purchase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.approval.Approval;
import maison.purchase.approval.ApprovalCommand;
import maison.purchase.approval.ApprovalDecider;
import maison.purchase.approval.ApprovalEvent;
import maison.purchase.approval.ApprovalEvent.ApprovalGranted;
import maison.purchase.approval.ApprovalEvent.ApprovalUsed;
import maison.purchase.approval.ApprovalRefusal;

/// The door to approvals: rules, stored event names and database, wired once.
public final class Approvals {

    /// The stored names of an approval's events.
    public static final EventTypes<ApprovalEvent> APPROVAL_EVENTS =
            EventTypes.of("approval", ApprovalEvent.class, ApprovalEvent::occurredAt)
                    .with("approval-granted", ApprovalGranted.class)
                    .with("approval-used", ApprovalUsed.class)
                    .requireAll();

    private Approvals() {}

    @Singleton
    @Produces
    static EventTypes<ApprovalEvent> approvalEvents() {
        return APPROVAL_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<ApprovalCommand, Approval, ApprovalEvent, ApprovalRefusal> approvals(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, APPROVAL_EVENTS, new ApprovalDecider());
    }
}

package maison.purchase.sales;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.sales.approval.Approval;
import maison.purchase.sales.approval.ApprovalCommand;
import maison.purchase.sales.approval.ApprovalDecider;
import maison.purchase.sales.approval.ApprovalEvent;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalGranted;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalUsed;
import maison.purchase.sales.approval.ApprovalRefusal;

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

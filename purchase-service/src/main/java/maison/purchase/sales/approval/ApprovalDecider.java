package maison.purchase.sales.approval;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.approval.Approval.Open;
import maison.purchase.sales.approval.Approval.Unknown;
import maison.purchase.sales.approval.Approval.Used;
import maison.purchase.sales.approval.ApprovalCommand.GrantApproval;
import maison.purchase.sales.approval.ApprovalCommand.UseApproval;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalGranted;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalUsed;

/// The rules of an approval: it serves once, soon, and only for what it was given.
public final class ApprovalDecider
        implements Decider<ApprovalCommand, Approval, ApprovalEvent, ApprovalRefusal> {

    @Override
    public Approval initial() {
        return new Unknown();
    }

    @Override
    public Decision<ApprovalEvent, ApprovalRefusal> decide(
            ApprovalCommand command, Approval approval) {
        return switch (command) {
            case GrantApproval(var facts) ->
                    approval instanceof Unknown ? accept(facts) : alreadyDone();
            case UseApproval use when use.offline() -> decideOffline(use, approval);
            case UseApproval use ->
                    switch (approval) {
                        case Unknown() -> refuse(ApprovalRefusal.UNKNOWN);
                        case Used _ -> refuse(ApprovalRefusal.USED);
                        case Open(var facts) -> decideUse(use, facts);
                    };
        };
    }

    private static Decision<ApprovalEvent, ApprovalRefusal> decideOffline(
            UseApproval use, Approval approval) {
        return switch (approval) {
            case Unknown() -> alreadyDone();
            case Open(var facts) -> fits(use, facts) ? accept(used(use)) : alreadyDone();
            case Used(var facts, var acts) ->
                    fits(use, facts) && !acts.contains(use.actId())
                            ? accept(used(use))
                            : alreadyDone();
        };
    }

    private static boolean fits(UseApproval use, ApprovalGranted facts) {
        return decideUse(use, facts) instanceof Decision.Accepted;
    }

    private static ApprovalUsed used(UseApproval use) {
        return new ApprovalUsed(use.saleId(), use.actId(), use.amount(), use.now());
    }

    private static Decision<ApprovalEvent, ApprovalRefusal> decideUse(
            UseApproval use, ApprovalGranted facts) {
        if (!use.now().isBefore(facts.expiresAt())) {
            return refuse(ApprovalRefusal.EXPIRED);
        }
        boolean fits =
                use.storeId().equals(facts.storeId())
                        && use.deed() == facts.deed()
                        && use.amount().isSameCurrency(facts.upTo())
                        && !use.amount().isGreaterThan(facts.upTo())
                        && (use.authoriserId() == null
                                || use.authoriserId().equals(facts.grantedBy()));
        return fits ? accept(used(use)) : refuse(ApprovalRefusal.NOT_FOR_THIS);
    }

    @Override
    public Approval evolve(Approval approval, ApprovalEvent event) {
        return switch (event) {
            case ApprovalGranted facts -> new Open(facts);
            case ApprovalUsed use ->
                    switch (approval) {
                        case Open(var facts) -> new Used(facts, List.of(use.actId()));
                        case Used(var facts, var acts) -> {
                            var all = new ArrayList<>(acts);
                            all.add(use.actId());
                            yield new Used(facts, all);
                        }
                        case Unknown() ->
                                throw new IllegalStateException("Used before granted: " + event);
                    };
        };
    }
}

package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.approval.Approval;
import maison.purchase.sales.approval.Approval.Used;
import maison.purchase.sales.approval.ApprovalCommand;
import maison.purchase.sales.approval.ApprovalCommand.UseApproval;
import maison.purchase.sales.approval.ApprovalEvent;
import maison.purchase.sales.approval.ApprovalRefusal;
import maison.purchase.sales.approval.Deed;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.Terms;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Waiver;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Whether the caller may do what they ask, alone or with a manager's approval, which is used up in
/// the same act.
@Singleton
final class Permission {

    /// What is done, to be allowed.
    ///
    /// @param authorisers who it says allowed it; empty if it names nobody
    /// @param offlineAt when an offline till did it, by its clock; null if it is only asked for
    private record Asked(
            UUID saleId,
            UUID actId,
            String storeId,
            Deed deed,
            Money amount,
            List<String> authorisers,
            @Nullable UUID approvalId,
            @Nullable Instant offlineAt) {}

    private final AggregateRunner<ApprovalCommand, Approval, ApprovalEvent, ApprovalRefusal>
            approvals;
    private final Limits limits;
    private final Clock clock;

    Permission(
            AggregateRunner<ApprovalCommand, Approval, ApprovalEvent, ApprovalRefusal> approvals,
            Limits limits,
            Clock clock) {
        this.approvals = approvals;
        this.limits = limits;
        this.clock = clock;
    }

    /// Whether prices were set aside by so much that it may need leave.
    boolean isAsked(SaleCompleted sale) {
        Money reduction = reduction(sale);
        return reduction.isPositive() && limits.needManager(Deed.OVERRIDE, reduction);
    }

    private static Money reduction(SaleCompleted sale) {
        Money sum = Money.zero(sale.change().getCurrencyUnit());
        for (SaleLine line : sale.lines()) {
            sum = line.details() == null ? sum : sum.plus(line.reduction());
        }
        return sum;
    }

    /// For the prices of a sale; why not, or null if it is allowed.
    @Nullable Problem forSale(
            Act act, UUID id, SaleCompleted sale, Authority caller, Findings findings) {
        Circumstances circumstances = sale.circumstances();
        return ask(
                act,
                new Asked(
                        id,
                        id,
                        sale.register().storeId(),
                        Deed.OVERRIDE,
                        reduction(sale),
                        sale.lines().stream()
                                .map(SaleLine::details)
                                .filter(Objects::nonNull)
                                .map(SaleLine.Details::override)
                                .filter(Objects::nonNull)
                                .map(Waiver::authoriserId)
                                .distinct()
                                .toList(),
                        circumstances == null ? null : circumstances.approvalId(),
                        sale.offline() == null ? null : sale.occurredAt()),
                caller,
                findings);
    }

    /// For a return; why not, or null if it is allowed. Goods that were exchanged count in full.
    @Nullable Problem forReturn(
            Act act, UUID id, LinesReturned returned, Authority caller, Findings findings) {
        Terms terms = returned.terms();
        Waiver override = terms == null ? null : terms.override();
        Money amount = returned.paidBack().plus(returned.paidBeyond());
        // Who may set the policy aside for an amount may also refund it.
        Deed deed =
                override != null && limits.needManager(Deed.OVERRIDE, amount)
                        ? Deed.OVERRIDE
                        : Deed.REFUND;
        return ask(
                act,
                new Asked(
                        id,
                        returned.returnId(),
                        returned.storeId(),
                        deed,
                        amount,
                        override == null ? List.of() : List.of(override.authoriserId()),
                        terms == null ? null : terms.approvalId(),
                        returned.offline() == null ? null : returned.occurredAt()),
                caller,
                findings);
    }

    /// For a void; why not, or null if it is allowed.
    @Nullable Problem forVoid(
            Act act, UUID id, LinesReturned undone, @Nullable UUID approvalId, Authority caller) {
        return ask(
                act,
                new Asked(
                        id,
                        undone.returnId(),
                        undone.storeId(),
                        Deed.VOID,
                        undone.paidBack(),
                        List.of(),
                        approvalId,
                        null),
                caller,
                new Findings());
    }

    /// For a move, which counts as all of the sale; why not, or null if it is allowed.
    @Nullable Problem forMove(
            Act act, UUID id, SaleCompleted sale, MoveSale move, Authority caller) {
        return ask(
                act,
                new Asked(
                        id,
                        move.moveId(),
                        move.storeId(),
                        Deed.MOVE,
                        sale.amounts().total(),
                        List.of(),
                        move.approvalId(),
                        null),
                caller,
                new Findings());
    }

    /// Whether the caller needs a manager's leave to refund so much.
    boolean isAskedToRefund(Money amount, Authority caller) {
        return !caller.onlyRecords()
                && !caller.manager()
                && limits.needManager(Deed.REFUND, amount);
    }

    /// For money that goes back without a sale, such as a layaway's; why not, or null if it is
    /// allowed.
    @Nullable Problem forRefund(
            Act act,
            UUID id,
            String storeId,
            Money amount,
            @Nullable UUID approvalId,
            Authority caller) {
        return ask(
                act,
                new Asked(id, id, storeId, Deed.REFUND, amount, List.of(), approvalId, null),
                caller,
                new Findings());
    }

    /// For what goes above the house's terms by an amount, such as a trade-in's credit; why not, or
    /// null if it is allowed.
    @Nullable Problem forOverride(
            Act act,
            UUID id,
            String storeId,
            Money amount,
            String authoriser,
            @Nullable UUID approvalId,
            Authority caller) {
        return ask(
                act,
                new Asked(
                        id,
                        id,
                        storeId,
                        Deed.OVERRIDE,
                        amount,
                        List.of(authoriser),
                        approvalId,
                        null),
                caller,
                new Findings());
    }

    private @Nullable Problem ask(Act act, Asked asked, Authority caller, Findings findings) {
        boolean own = asked.authorisers().stream().allMatch(caller.id()::equals);
        if (caller.onlyRecords()
                || !limits.needManager(asked.deed(), asked.amount())
                || (caller.manager() && own)) {
            return null;
        }
        if (asked.offlineAt() != null) {
            findOffline(act, asked, asked.offlineAt(), findings);
            return null;
        }
        UUID approval = asked.approvalId();
        if (approval == null || asked.authorisers().size() > 1) {
            return PurchaseProblems.approvalRequired(asked.deed(), asked.amount());
        }
        if (approval.equals(asked.saleId())) {
            return PurchaseProblems.of(ApprovalRefusal.UNKNOWN);
        }
        return switch (act.decide(approvals, approval, use(asked, clock.instant(), false))) {
            case Done<Approval, ApprovalEvent, ApprovalRefusal> _ -> null;
            case Refused<Approval, ApprovalEvent, ApprovalRefusal>(var refusal) ->
                    PurchaseProblems.of(refusal);
        };
    }

    /// What an offline till did is done; whether anybody had allowed it is for the manager to know.
    private void findOffline(Act act, Asked asked, Instant at, Findings findings) {
        UUID approval = asked.approvalId();
        boolean fits =
                approval != null
                        && asked.authorisers().size() <= 1
                        && !approval.equals(asked.saleId())
                        && !approval.equals(asked.actId());
        if (!fits || !serves(act, asked, Objects.requireNonNull(approval), at, findings)) {
            findings.found(
                    ConflictKind.NOT_APPROVED,
                    asked.actId(),
                    asked.storeId(),
                    at,
                    List.of(asked.actId()),
                    null);
        }
    }

    private boolean serves(Act act, Asked asked, UUID approval, Instant at, Findings findings) {
        if (!(act.decide(approvals, approval, use(asked, at, true))
                        instanceof Done<Approval, ApprovalEvent, ApprovalRefusal> done)
                || done.repeated()
                || !(done.state() instanceof Used used)) {
            return false;
        }
        if (used.acts().size() > 1) {
            findings.found(
                    ConflictKind.APPROVAL_USED_TWICE,
                    approval,
                    asked.storeId(),
                    at,
                    used.acts(),
                    null);
        }
        return true;
    }

    private static UseApproval use(Asked asked, Instant now, boolean offline) {
        return new UseApproval(
                asked.saleId(),
                asked.actId(),
                asked.storeId(),
                asked.deed(),
                asked.amount(),
                asked.authorisers().isEmpty() ? null : asked.authorisers().getFirst(),
                now,
                offline);
    }
}

package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.tradein.Raise;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.StoreCredit;
import org.jspecify.annotations.Nullable;

/// What trade-ins do to store credits and whom they must ask, as steps of an act.
@Singleton
public final class TradeInMoney {

    /// Why a store credit was issued.
    private static final String REASON = "trade-in";

    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final CreditPolicy policy;
    private final Permission permission;

    TradeInMoney(
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            CreditPolicy policy,
            Permission permission) {
        this.credits = credits;
        this.policy = policy;
        this.permission = permission;
    }

    /// Asks for leave to offer more than the policy; why not, or null if it is allowed. What goes
    /// above the policy counts, not the whole credit.
    public @Nullable Problem allow(Act act, UUID id, TradeInQuoted quote, Authority caller) {
        Raise raise = quote.asked().raise();
        return raise == null
                ? null
                : permission.forOverride(
                        act,
                        id,
                        quote.asked().storeId(),
                        quote.raisedBy(),
                        raise.authoriserId(),
                        raise.approvalId(),
                        caller);
    }

    /// Issues what a piece is worth as store credit; why not, or null if it was done.
    public @Nullable Problem issue(Act act, UUID credit, TradeInAccepted taken, Findings findings) {
        var command =
                new IssueCredit(
                        new CreditIssued(
                                taken.customerId(),
                                taken.storeId(),
                                taken.occurredAt(),
                                REASON,
                                taken.credit(),
                                null,
                                policy.expiryOf(taken.occurredAt())));
        return switch (act.decide(credits, credit, command)) {
            case Done<StoreCredit, CreditEvent, CreditRefusal> done -> {
                CreditConflicts.find(credit, command, done, taken.occurredAt(), findings);
                yield null;
            }
            case Refused<StoreCredit, CreditEvent, CreditRefusal>(var refusal) ->
                    PurchaseProblems.of(refusal).with("creditId", credit);
        };
    }
}

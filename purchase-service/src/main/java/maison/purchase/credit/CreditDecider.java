package maison.purchase.credit;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.credit.CreditCommand.GiveBackCredit;
import maison.purchase.credit.CreditCommand.IssueCredit;
import maison.purchase.credit.CreditCommand.SpendCredit;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.CreditSpent;
import maison.purchase.credit.CreditRefusal.CreditExpired;
import maison.purchase.credit.CreditRefusal.CreditIdReused;
import maison.purchase.credit.CreditRefusal.CreditOfAnother;
import maison.purchase.credit.CreditRefusal.CreditUnknown;
import maison.purchase.credit.CreditRefusal.NotEnoughCredit;
import maison.purchase.credit.StoreCredit.Issued;
import maison.purchase.credit.StoreCredit.Unissued;

/// The rules of a store credit: it is issued once, spent by who may while it lasts, and never worth
/// less than nothing.
public final class CreditDecider
        implements Decider<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> {

    @Override
    public StoreCredit initial() {
        return new Unissued();
    }

    @Override
    public Decision<CreditEvent, CreditRefusal> decide(CreditCommand command, StoreCredit credit) {
        return switch (credit) {
            case Unissued() -> decideUnissued(command);
            case Issued issued -> decideIssued(command, issued);
        };
    }

    private static Decision<CreditEvent, CreditRefusal> decideUnissued(CreditCommand command) {
        return switch (command) {
            case IssueCredit(var facts) -> accept(facts);
            case SpendCredit _, GiveBackCredit _ -> refuse(new CreditUnknown());
        };
    }

    private static Decision<CreditEvent, CreditRefusal> decideIssued(
            CreditCommand command, Issued credit) {
        return switch (command) {
            case IssueCredit(var facts) when facts.equals(credit.facts()) -> alreadyDone();
            case IssueCredit _ -> refuse(new CreditIdReused());
            case SpendCredit spend -> decideSpend(spend, credit);
            case GiveBackCredit(var facts) -> decideGiveBack(facts, credit);
        };
    }

    private static Decision<CreditEvent, CreditRefusal> decideSpend(
            SpendCredit wanted, Issued credit) {
        var event =
                new CreditSpent(
                        wanted.saleId(), wanted.storeId(), wanted.occurredAt(), wanted.amount());
        CreditSpent before = credit.spent().get(wanted.saleId());
        if (before != null) {
            return before.equals(event) ? alreadyDone() : refuse(new CreditIdReused());
        }
        UUID owner = credit.facts().customerId();
        if (owner != null && !Objects.equals(owner, wanted.customerId())) {
            return refuse(new CreditOfAnother());
        }
        if (credit.expiresAt() != null && credit.isExpired(wanted.occurredAt())) {
            return refuse(new CreditExpired(credit.expiresAt()));
        }
        if (!wanted.amount().isSameCurrency(credit.balance())
                || wanted.amount().isGreaterThan(credit.balance())) {
            return refuse(new NotEnoughCredit(credit.balance()));
        }
        return accept(event);
    }

    /// No more than the sale was paid with it comes back: the sale itself sees to that.
    private static Decision<CreditEvent, CreditRefusal> decideGiveBack(
            CreditGivenBack wanted, Issued credit) {
        if (credit.givenBack().containsKey(wanted.returnId())) {
            return alreadyDone();
        }
        return accept(
                new CreditGivenBack(
                        wanted.saleId(),
                        wanted.returnId(),
                        wanted.storeId(),
                        wanted.occurredAt(),
                        wanted.amount(),
                        credit.laterEnd(wanted.expiresAt())));
    }

    @Override
    public StoreCredit evolve(StoreCredit credit, CreditEvent event) {
        return switch (event) {
            case CreditIssued facts -> Issued.of(facts);
            case CreditSpent spent -> issued(credit, event).with(spent);
            case CreditGivenBack back -> issued(credit, event).with(back);
        };
    }

    /// A movement before the issue cannot be repaired here; stop rather than guess.
    private static Issued issued(StoreCredit credit, CreditEvent event) {
        return switch (credit) {
            case Issued issued -> issued;
            case Unissued() -> throw new IllegalStateException("Event before the issue: " + event);
        };
    }
}

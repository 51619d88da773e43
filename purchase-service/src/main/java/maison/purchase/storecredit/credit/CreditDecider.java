package maison.purchase.storecredit.credit;

import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.storecredit.credit.CreditCommand.GiveBackCredit;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditCommand.SettleDebt;
import maison.purchase.storecredit.credit.CreditCommand.SpendCredit;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.CreditRefusal.CreditExpired;
import maison.purchase.storecredit.credit.CreditRefusal.CreditIdReused;
import maison.purchase.storecredit.credit.CreditRefusal.CreditOfAnother;
import maison.purchase.storecredit.credit.CreditRefusal.CreditUnknown;
import maison.purchase.storecredit.credit.CreditRefusal.NotEnoughCredit;
import maison.purchase.storecredit.credit.CreditRefusal.NothingToSettle;
import maison.purchase.storecredit.credit.StoreCredit.Awaited;
import maison.purchase.storecredit.credit.StoreCredit.Issued;
import maison.purchase.storecredit.credit.StoreCredit.Unissued;
import org.joda.money.Money;

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
            case Awaited awaited -> decideAwaited(command, awaited);
            case Issued issued -> decideIssued(command, issued);
        };
    }

    private static Decision<CreditEvent, CreditRefusal> decideUnissued(CreditCommand command) {
        return switch (command) {
            case IssueCredit(var facts) -> Decision.accept(facts);
            case SpendCredit spend ->
                    spend.offline()
                            ? Decision.accept(overspent(spend))
                            : refuse(new CreditUnknown());
            // A deposit may have named another system's credit before deposits were ours to spend.
            case GiveBackCredit(_, var paidFor) when !paidFor.isEmpty() -> alreadyDone();
            case GiveBackCredit _, SettleDebt _ -> refuse(new CreditUnknown());
        };
    }

    /// What two offline tills tell of it comes to the same in any order.
    private static Decision<CreditEvent, CreditRefusal> decideAwaited(
            CreditCommand command, Awaited credit) {
        return switch (command) {
            case IssueCredit(var facts) ->
                    accept(facts, facts.amount(), debt(credit, facts.amount()), facts.occurredAt());
            case SpendCredit spend -> {
                if (!spend.offline()) {
                    yield refuse(new CreditUnknown());
                }
                yield credit.overspent().containsKey(spend.saleId())
                        ? alreadyDone()
                        : Decision.accept(overspent(spend));
            }
            // Offline tills take no deposits.
            case GiveBackCredit(_, var paidFor) when !paidFor.isEmpty() -> alreadyDone();
            case GiveBackCredit(var facts, _) -> {
                if (credit.givenBack().containsKey(facts.returnId())) {
                    yield alreadyDone();
                }
                Money debt = debt(credit, facts.amount());
                yield facts.amount().isGreaterThan(debt)
                        ? refuse(new CreditUnknown())
                        : accept(facts, facts.amount(), debt, facts.occurredAt());
            }
            case SettleDebt _ -> refuse(new NothingToSettle());
        };
    }

    private static Money debt(Awaited credit, Money amount) {
        return credit.debtIn(amount.getCurrencyUnit());
    }

    /// What comes in pays what is missing first.
    private static Decision<CreditEvent, CreditRefusal> accept(
            CreditEvent event, Money amount, Money debt, Instant at) {
        Money paid = amount.isLessThan(debt) ? amount : debt;
        return paid.isZero()
                ? Decision.accept(event)
                : Decision.acceptAll(List.of(event, new CreditDebtPaid(at, paid)));
    }

    private static CreditOverspent overspent(SpendCredit spend) {
        return overspent(spend, spend.amount());
    }

    private static CreditOverspent overspent(SpendCredit spend, Money missing) {
        return new CreditOverspent(
                spend.saleId(), spend.customerId(), spend.storeId(), spend.occurredAt(), missing);
    }

    private static Decision<CreditEvent, CreditRefusal> decideIssued(
            CreditCommand command, Issued credit) {
        return switch (command) {
            case IssueCredit(var facts) when facts.equals(credit.facts()) -> alreadyDone();
            case IssueCredit _ -> refuse(new CreditIdReused());
            case SpendCredit spend -> decideSpend(spend, credit);
            case GiveBackCredit(var facts, var paidFor) -> decideGiveBack(facts, paidFor, credit);
            case SettleDebt settle ->
                    credit.debt().isZero()
                            ? refuse(new NothingToSettle())
                            : Decision.accept(
                                    new CreditDebtSettled(
                                            settle.occurredAt(),
                                            credit.debt(),
                                            settle.reason(),
                                            settle.settledBy()));
        };
    }

    private static Decision<CreditEvent, CreditRefusal> decideSpend(
            SpendCredit wanted, Issued credit) {
        if (wanted.offline()) {
            return decideOffline(wanted, credit);
        }
        var event =
                new CreditSpent(
                        wanted.saleId(), wanted.storeId(), wanted.occurredAt(), wanted.amount());
        CreditSpent before = credit.spent().get(wanted.saleId());
        if (before != null) {
            return before.equals(event) ? alreadyDone() : refuse(new CreditIdReused());
        }
        UUID owner = credit.facts().customerId();
        if (owner != null && !wanted.isBy(owner)) {
            return refuse(new CreditOfAnother());
        }
        if (credit.expiresAt() != null && credit.isExpired(wanted.occurredAt())) {
            return refuse(new CreditExpired(credit.expiresAt()));
        }
        if (!wanted.amount().isSameCurrency(credit.balance())
                || wanted.amount().isGreaterThan(credit.balance())) {
            return refuse(new NotEnoughCredit(credit.balance()));
        }
        return Decision.accept(event);
    }

    /// The goods are gone: whoever showed the credit, and whether it had ended, it pays for what it
    /// is worth, and the rest is missing. Others see to it that a manager hears of the matter.
    private static Decision<CreditEvent, CreditRefusal> decideOffline(
            SpendCredit wanted, Issued credit) {
        if (credit.spent().containsKey(wanted.saleId())
                || credit.overspent().containsKey(wanted.saleId())
                || !wanted.amount().isSameCurrency(credit.balance())) {
            return alreadyDone();
        }
        Money paid =
                wanted.amount().isLessThan(credit.balance()) ? wanted.amount() : credit.balance();
        Money missing = wanted.amount().minus(paid);
        var spent = new CreditSpent(wanted.saleId(), wanted.storeId(), wanted.occurredAt(), paid);
        if (missing.isZero()) {
            return Decision.accept(spent);
        }
        return paid.isZero()
                ? Decision.accept(overspent(wanted, missing))
                : Decision.acceptAll(List.of(spent, overspent(wanted, missing)));
    }

    /// No more than it had paid comes back: a sale itself sees to that, for others it is counted.
    private static Decision<CreditEvent, CreditRefusal> decideGiveBack(
            CreditGivenBack wanted, Set<UUID> paidFor, Issued credit) {
        if (credit.givenBack().containsKey(wanted.returnId())
                || !wanted.amount().isSameCurrency(credit.balance())) {
            // In another currency it never paid; only an offline till could take it for that.
            return alreadyDone();
        }
        Money amount =
                paidFor.isEmpty() ? wanted.amount() : least(wanted.amount(), paidFor, credit);
        return amount.isZero()
                ? alreadyDone()
                : accept(
                        new CreditGivenBack(
                                wanted.saleId(),
                                wanted.returnId(),
                                wanted.storeId(),
                                wanted.occurredAt(),
                                amount,
                                credit.laterEnd(wanted.expiresAt())),
                        amount,
                        credit.debt(),
                        wanted.occurredAt());
    }

    private static Money least(Money wanted, Set<UUID> paidFor, Issued credit) {
        Money paid = Money.zero(wanted.getCurrencyUnit());
        for (UUID purpose : paidFor) {
            CreditSpent spent = credit.spent().get(purpose);
            paid = spent == null ? paid : paid.plus(spent.amount());
        }
        return wanted.isLessThan(paid) ? wanted : paid;
    }

    @Override
    public StoreCredit evolve(StoreCredit credit, CreditEvent event) {
        return switch (event) {
            case CreditIssued facts -> Issued.of(facts, credit);
            case CreditSpent spent -> issued(credit, event).with(spent);
            case CreditOverspent over ->
                    switch (credit) {
                        case Unissued() -> Awaited.of(over);
                        case Awaited awaited -> awaited.with(over);
                        case Issued issued -> issued.with(over);
                    };
            case CreditGivenBack back ->
                    credit instanceof Awaited awaited
                            ? awaited.with(back)
                            : issued(credit, event).with(back);
            case CreditDebtPaid paid ->
                    credit instanceof Awaited awaited
                            ? awaited.with(paid)
                            : issued(credit, event).with(paid);
            case CreditDebtSettled settled -> issued(credit, event).with(settled);
        };
    }

    /// A movement before the issue cannot be repaired here; stop rather than guess.
    private static Issued issued(StoreCredit credit, CreditEvent event) {
        return switch (credit) {
            case Issued issued -> issued;
            case Unissued(), Awaited _ ->
                    throw new IllegalStateException("Event before the issue: " + event);
        };
    }
}

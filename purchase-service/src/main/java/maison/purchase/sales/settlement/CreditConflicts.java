package maison.purchase.sales.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Outcome.Done;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditCommand.SpendCredit;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.StoreCredit;
import maison.purchase.storecredit.credit.StoreCredit.Awaited;
import maison.purchase.storecredit.credit.StoreCredit.Issued;
import org.joda.money.Money;

/// What does not agree about a store credit after an offline till took it, in whichever order the
/// news comes.
final class CreditConflicts {

    private CreditConflicts() {}

    static void find(
            UUID credit,
            CreditCommand command,
            Done<StoreCredit, CreditEvent, CreditRefusal> done,
            Instant at,
            Findings findings) {
        for (CreditEvent event : done.events()) {
            switch (event) {
                case CreditOverspent over -> {
                    if (isCounted(over.amount(), done.state())) {
                        overspent(
                                credit, done.state(), over.storeId(), at, over.amount(), findings);
                    }
                }
                case CreditDebtPaid paid -> {
                    if (isCounted(paid.amount(), done.state())) {
                        findings.eased(ConflictKind.CREDIT_OVERSPENT, credit, at, paid.amount());
                    }
                }
                case CreditIssued facts -> {
                    if (done.state() instanceof Issued issued && !issued.overspent().isEmpty()) {
                        judge(credit, issued, facts, findings);
                    }
                }
                case CreditSpent _, CreditGivenBack _, CreditDebtSettled _ -> {}
            }
        }
        if (command instanceof SpendCredit spend && spend.offline()) {
            judge(credit, done.state(), spend, findings);
        }
    }

    private static void judge(
            UUID credit, StoreCredit state, SpendCredit spend, Findings findings) {
        var taken =
                new CreditOverspent(
                        spend.saleId(),
                        spend.customerId(),
                        spend.storeId(),
                        spend.occurredAt(),
                        spend.amount());
        switch (state) {
            case StoreCredit.Unissued() -> {}
            case Awaited _ -> judgeCurrency(credit, state, taken, findings);
            case Issued issued -> judge(credit, issued, taken, findings);
        }
    }

    /// It was spent before it was known whose it is, until when, and in which currency.
    private static void judge(UUID credit, Issued issued, CreditIssued facts, Findings findings) {
        if (issued.debt().isZero()) {
            findings.eased(ConflictKind.CREDIT_OVERSPENT, credit, facts.occurredAt(), null);
        } else if (!issued.overspent()
                .values()
                .iterator()
                .next()
                .amount()
                .isSameCurrency(issued.debt())) {
            // What was told to be missing was in the currency that turned out not to count.
            overspent(credit, issued, facts.storeId(), facts.occurredAt(), issued.debt(), findings);
        }
        issued.overspent().values().forEach(each -> judge(credit, issued, each, findings));
    }

    /// Whether an amount is in the currency in which the task counts what is missing: the credit's,
    /// or until it is known the first that a till took.
    private static boolean isCounted(Money amount, StoreCredit state) {
        return switch (state) {
            case StoreCredit.Unissued() -> true;
            case Awaited awaited -> amount.getCurrencyUnit().equals(awaited.firstCurrency());
            case Issued issued -> amount.isSameCurrency(issued.balance());
        };
    }

    private static void overspent(
            UUID credit,
            StoreCredit state,
            String store,
            Instant at,
            Money missing,
            Findings findings) {
        findings.found(ConflictKind.CREDIT_OVERSPENT, credit, store, at, spends(state), missing);
    }

    private static void judgeCurrency(
            UUID credit, StoreCredit state, CreditOverspent spend, Findings findings) {
        if (!isCounted(spend.amount(), state)) {
            note(
                    ConflictKind.CREDIT_IN_ANOTHER_CURRENCY,
                    credit,
                    spend.storeId(),
                    spend.occurredAt(),
                    spend.saleId(),
                    findings);
        }
    }

    private static void judge(
            UUID credit, Issued issued, CreditOverspent spend, Findings findings) {
        judgeCurrency(credit, issued, spend, findings);
        UUID owner = issued.facts().customerId();
        if (owner != null && !Objects.equals(owner, spend.customerId())) {
            note(
                    ConflictKind.CREDIT_OF_ANOTHER,
                    credit,
                    spend.storeId(),
                    spend.occurredAt(),
                    spend.saleId(),
                    findings);
        }
        if (issued.isExpired(spend.occurredAt())) {
            note(
                    ConflictKind.CREDIT_EXPIRED,
                    credit,
                    spend.storeId(),
                    spend.occurredAt(),
                    spend.saleId(),
                    findings);
        }
    }

    private static void note(
            ConflictKind kind,
            UUID credit,
            String store,
            Instant at,
            UUID sale,
            Findings findings) {
        findings.found(kind, credit, store, at, List.of(sale), null);
    }

    private static List<UUID> spends(StoreCredit state) {
        var sales = new ArrayList<UUID>();
        switch (state) {
            case Awaited awaited -> sales.addAll(awaited.overspent().keySet());
            case Issued issued -> {
                sales.addAll(issued.spent().keySet());
                sales.addAll(issued.overspent().keySet());
            }
            case StoreCredit.Unissued() -> {}
        }
        return sales.stream().distinct().sorted().toList();
    }
}

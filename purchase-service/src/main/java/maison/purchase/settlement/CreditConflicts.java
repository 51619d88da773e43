package maison.purchase.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Outcome.Done;
import maison.purchase.conflict.ConflictKind;
import maison.purchase.credit.CreditCommand;
import maison.purchase.credit.CreditCommand.SpendCredit;
import maison.purchase.credit.CreditEvent;
import maison.purchase.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.CreditOverspent;
import maison.purchase.credit.CreditEvent.CreditSpent;
import maison.purchase.credit.CreditRefusal;
import maison.purchase.credit.StoreCredit;
import maison.purchase.credit.StoreCredit.Awaited;
import maison.purchase.credit.StoreCredit.Issued;
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
                case CreditOverspent over ->
                        findings.found(
                                ConflictKind.CREDIT_OVERSPENT,
                                credit,
                                over.storeId(),
                                at,
                                spends(done.state()),
                                over.amount());
                case CreditDebtPaid paid ->
                        findings.eased(ConflictKind.CREDIT_OVERSPENT, credit, at, paid.amount());
                // It was spent before it was known whose it is, and until when.
                case CreditIssued _ -> {
                    if (done.state() instanceof Issued issued) {
                        issued.overspent()
                                .values()
                                .forEach(each -> judge(credit, issued, each, findings));
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
        if (!spend.amount().isSameCurrency(currencyOf(state, spend.amount()))) {
            note(
                    ConflictKind.CREDIT_IN_ANOTHER_CURRENCY,
                    credit,
                    spend.storeId(),
                    spend.occurredAt(),
                    spend.saleId(),
                    findings);
        }
        if (state instanceof Issued issued) {
            judge(
                    credit,
                    issued,
                    new CreditOverspent(
                            spend.saleId(),
                            spend.customerId(),
                            spend.storeId(),
                            spend.occurredAt(),
                            spend.amount()),
                    findings);
        }
    }

    private static Money currencyOf(StoreCredit state, Money otherwise) {
        return switch (state) {
            case StoreCredit.Unissued() -> otherwise;
            case Awaited awaited -> awaited.debt();
            case Issued issued -> issued.balance();
        };
    }

    private static void judge(
            UUID credit, Issued issued, CreditOverspent spend, Findings findings) {
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

package maison.purchase.settlement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.conflict.ConflictKind;
import maison.purchase.credit.CreditCommand;
import maison.purchase.credit.CreditCommand.GiveBackCredit;
import maison.purchase.credit.CreditCommand.IssueCredit;
import maison.purchase.credit.CreditCommand.SpendCredit;
import maison.purchase.credit.CreditEvent;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.Source;
import maison.purchase.credit.CreditRefusal;
import maison.purchase.credit.CreditRefusal.CreditIdReused;
import maison.purchase.credit.CreditRefusal.CreditUnknown;
import maison.purchase.credit.StoreCredit;
import maison.purchase.sale.Refund;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.OfflineReturn;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.Tender;
import maison.purchase.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What sales and returns do to store credits, as steps of an act.
@Singleton
final class CreditMoves {

    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final CreditPolicy policy;
    private final OfflinePolicy offline;

    CreditMoves(
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            CreditPolicy policy,
            OfflinePolicy offline) {
        this.offline = offline;
        this.credits = credits;
        this.policy = policy;
    }

    /// Spends what pays for a sale; why not, or null if it was done.
    @Nullable Problem spend(Act act, UUID id, SaleCompleted sale, Findings findings) {
        for (var each : creditsOf(sale).entrySet()) {
            if (each.getKey().equals(id) || each.getKey().equals(approvalOf(sale))) {
                return PurchaseProblems.of(new CreditUnknown());
            }
            var command =
                    new SpendCredit(
                            id,
                            sale.customerId(),
                            sale.register().storeId(),
                            sale.occurredAt(),
                            each.getValue(),
                            sale.offline() != null);
            Problem problem = decide(act, each.getKey(), command, sale.occurredAt(), findings);
            if (problem != null) {
                return problem;
            }
            if (sale.offline() != null && offline.isTooMuchCredit(each.getValue())) {
                findings.found(
                        ConflictKind.OVER_OFFLINE_LIMIT,
                        id,
                        sale.register().storeId(),
                        sale.occurredAt(),
                        List.of(id),
                        null);
            }
        }
        return null;
    }

    /// Issues and gives back what a return became; why not, or null if it was done.
    @Nullable Problem refund(
            Act act, UUID id, SaleCompleted sale, LinesReturned returned, Findings findings) {
        var spentOn = creditsOf(sale);
        Set<@Nullable UUID> taken = taken(id, returned);
        for (var each : creditsOf(returned).entrySet()) {
            if (taken.contains(each.getKey())) {
                return PurchaseProblems.of(new CreditIdReused());
            }
            CreditCommand command =
                    spentOn.containsKey(each.getKey())
                            ? giveBack(id, returned, each.getValue())
                            : issue(id, returned, each.getValue());
            Problem problem = decide(act, each.getKey(), command, returned.occurredAt(), findings);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /// Ids that the act already uses for something else.
    private static Set<@Nullable UUID> taken(UUID saleId, LinesReturned returned) {
        var taken = new HashSet<@Nullable UUID>();
        taken.add(saleId);
        if (returned.terms() != null) {
            taken.add(returned.terms().exchangedFor());
            taken.add(returned.terms().approvalId());
        }
        return taken;
    }

    private static @Nullable UUID approvalOf(SaleCompleted sale) {
        return sale.circumstances() == null ? null : sale.circumstances().approvalId();
    }

    private CreditCommand giveBack(UUID sale, LinesReturned returned, Money amount) {
        return new GiveBackCredit(
                new CreditGivenBack(
                        sale,
                        returned.returnId(),
                        returned.storeId(),
                        returned.occurredAt(),
                        amount,
                        policy.expiryOf(returned.occurredAt())));
    }

    private CreditCommand issue(UUID id, LinesReturned returned, Money amount) {
        return new IssueCredit(
                new CreditIssued(
                        returned.customerId(),
                        returned.storeId(),
                        returned.occurredAt(),
                        "refund",
                        amount,
                        new Source(id, returned.returnId()),
                        policy.expiryOf(returned.occurredAt())));
    }

    private @Nullable Problem decide(
            Act act, UUID credit, CreditCommand command, Instant at, Findings findings) {
        return switch (act.decide(credits, credit, command)) {
            case Done<StoreCredit, CreditEvent, CreditRefusal> done -> {
                CreditConflicts.find(credit, command, done, at, findings);
                yield null;
            }
            case Refused<StoreCredit, CreditEvent, CreditRefusal>(var refusal) ->
                    PurchaseProblems.of(refusal).with("creditId", credit);
        };
    }

    /// What a sale spends of each credit of ours. Another system's credit has no reference.
    static Map<UUID, Money> creditsOf(SaleCompleted sale) {
        Map<UUID, Money> sums = Map.of();
        for (Tender each : sale.tenders()) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                sums = sums.isEmpty() ? new LinkedHashMap<>() : sums;
                sums.merge(UUID.fromString(each.reference()), each.amount(), Money::plus);
            }
        }
        return sums;
    }

    private static Map<UUID, Money> creditsOf(LinesReturned returned) {
        var sums = new LinkedHashMap<UUID, Money>();
        for (Refund each : returned.refunds()) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                UUID credit = UUID.fromString(Objects.requireNonNull(each.reference()));
                sums.merge(credit, each.amount(), Money::plus);
            }
        }
        OfflineReturn told = returned.offline();
        if (told != null && told.creditBeyond() != null) {
            sums.merge(told.creditBeyond(), returned.paidBeyond(), Money::plus);
        }
        return sums;
    }
}

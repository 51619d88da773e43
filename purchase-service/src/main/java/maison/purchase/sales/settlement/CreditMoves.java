package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.time.Instant;
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
import maison.platform.persons.Persons;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditCommand.GiveBackCredit;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditCommand.SpendCredit;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.Source;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.CreditRefusal.CreditIdReused;
import maison.purchase.storecredit.credit.CreditRefusal.CreditUnknown;
import maison.purchase.storecredit.credit.StoreCredit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What payments and refunds do to store credits, as steps of an act: the same for a sale and for
/// whatever is paid before there is one.
@Singleton
final class CreditMoves {

    /// Something that credits pay for.
    ///
    /// @param id by which a credit remembers that it paid for it
    /// @param customerId who pays, if known
    /// @param taken ids that the act uses for something else, so that no credit has them
    /// @param offline whether the till was out of reach
    record Payment(
            UUID id,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            Set<@Nullable UUID> taken,
            boolean offline) {}

    /// Something that goes back as credit.
    ///
    /// @param of the sale or order that it was paid for
    /// @param id of the return, or of the end
    /// @param customerId whose new credit becomes
    /// @param taken ids that the act uses for something else
    /// @param spent the credits that had paid; others are new
    /// @param paidFor what they were spent on; empty for a sale
    record Return(
            UUID of,
            UUID id,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            Set<@Nullable UUID> taken,
            Set<UUID> spent,
            Set<UUID> paidFor) {}

    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final CreditPolicy policy;
    private final OfflinePolicy offline;
    private final Persons persons;

    CreditMoves(
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            CreditPolicy policy,
            OfflinePolicy offline,
            Persons persons) {
        this.persons = persons;
        this.offline = offline;
        this.credits = credits;
        this.policy = policy;
    }

    /// Spends so much of each credit; why not, or null if it was done.
    @Nullable Problem spend(Act act, Payment payment, Map<UUID, Money> sums, Findings findings) {
        for (var each : sums.entrySet()) {
            if (payment.taken().contains(each.getKey())) {
                return PurchaseProblems.of(new CreditUnknown());
            }
            var command =
                    new SpendCredit(
                            payment.id(),
                            payment.customerId(),
                            others(payment.customerId()),
                            payment.storeId(),
                            payment.occurredAt(),
                            each.getValue(),
                            payment.offline());
            Problem problem = decide(act, each.getKey(), command, payment.occurredAt(), findings);
            if (problem != null) {
                return problem;
            }
            if (payment.offline() && offline.isTooMuchCredit(each.getValue())) {
                findings.found(
                        ConflictKind.OVER_OFFLINE_LIMIT,
                        payment.id(),
                        payment.storeId(),
                        payment.occurredAt(),
                        List.of(payment.id()),
                        null);
            }
        }
        return null;
    }

    private Set<UUID> others(@Nullable UUID customer) {
        return customer == null ? Set.of() : persons.idsOf(customer);
    }

    /// Gives so much back to each credit that had paid, and issues the others; why not, or null if
    /// it was done.
    @Nullable Problem giveBack(Act act, Return back, Map<UUID, Money> sums, Findings findings) {
        for (var each : sums.entrySet()) {
            if (back.taken().contains(each.getKey())) {
                return PurchaseProblems.of(new CreditIdReused());
            }
            CreditCommand command =
                    back.spent().contains(each.getKey())
                            ? giving(back, each.getValue())
                            : issuing(back, each.getValue());
            Problem problem = decide(act, each.getKey(), command, back.occurredAt(), findings);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private CreditCommand giving(Return back, Money amount) {
        var facts =
                new CreditGivenBack(
                        back.of(),
                        back.id(),
                        back.storeId(),
                        back.occurredAt(),
                        amount,
                        policy.expiryOf(back.occurredAt()));
        return new GiveBackCredit(facts, back.paidFor());
    }

    private CreditCommand issuing(Return back, Money amount) {
        return new IssueCredit(
                new CreditIssued(
                        back.customerId(),
                        back.storeId(),
                        back.occurredAt(),
                        "refund",
                        amount,
                        new Source(back.of(), back.id()),
                        policy.expiryOf(back.occurredAt())));
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

    /// What tenders take of each credit of ours. Another system's credit has no reference.
    static Map<UUID, Money> creditsOf(List<Tender> tenders) {
        Map<UUID, Money> sums = Map.of();
        for (Tender each : tenders) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                sums = sums.isEmpty() ? new LinkedHashMap<>() : sums;
                sums.merge(UUID.fromString(each.reference()), each.amount(), Money::plus);
            }
        }
        return sums;
    }

    /// What refunds give to each credit of ours.
    static Map<UUID, Money> creditsIn(List<Refund> refunds) {
        var sums = new LinkedHashMap<UUID, Money>();
        for (Refund each : refunds) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                UUID credit = UUID.fromString(Objects.requireNonNull(each.reference()));
                sums.merge(credit, each.amount(), Money::plus);
            }
        }
        return sums;
    }
}

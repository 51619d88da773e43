package maison.purchase.settlement;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
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
import maison.purchase.credit.CreditCommand;
import maison.purchase.credit.CreditCommand.GiveBackCredit;
import maison.purchase.credit.CreditCommand.IssueCredit;
import maison.purchase.credit.CreditCommand.SpendCredit;
import maison.purchase.credit.CreditEvent;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.Source;
import maison.purchase.credit.CreditRefusal;
import maison.purchase.credit.CreditRefusal.CreditUnknown;
import maison.purchase.credit.StoreCredit;
import maison.purchase.sale.Refund;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.Tender;
import maison.purchase.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What money that is paid before there is a sale does to store credits, as steps of an act; and
/// who must allow it.
@Singleton
public final class Deposits {

    /// What a deposit is for.
    ///
    /// @param id the order or layaway
    /// @param customerId whose it is
    public record Account(UUID id, UUID customerId, String storeId) {}

    /// A part that is paid.
    ///
    /// @param approvalId a manager's leave that the same act uses up
    public record Part(
            Account account,
            UUID paymentId,
            Instant occurredAt,
            List<Tender> tenders,
            @Nullable UUID approvalId) {

        public Part {
            tenders = List.copyOf(tenders);
        }
    }

    /// What goes back when it ends.
    ///
    /// @param paid all tenders that had paid for it
    /// @param approvalId a manager's leave that the request names
    public record Repayment(
            Account account,
            Instant occurredAt,
            Money amount,
            List<Refund> refunds,
            List<Tender> paid,
            @Nullable UUID approvalId) {

        public Repayment {
            refunds = List.copyOf(refunds);
            paid = List.copyOf(paid);
        }
    }

    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final CreditPolicy policy;
    private final Permission permission;

    Deposits(
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            CreditPolicy policy,
            Permission permission) {
        this.credits = credits;
        this.policy = policy;
        this.permission = permission;
    }

    /// Asks for the prices of goods that will be sold later; why not, or null if they are allowed.
    public @Nullable Problem allowPrices(Act act, UUID id, SaleCompleted priced, Authority caller) {
        return permission.isAsked(priced)
                ? permission.forSale(act, id, priced, caller, new Findings())
                : null;
    }

    /// Spends the credits of a payment; why not, or null if it was done.
    public @Nullable Problem spend(Act act, Part part) {
        Account account = part.account();
        // A credit remembers what it paid for by one id, and payments' ids are the client's own.
        UUID purpose = named("payment " + part.paymentId() + " of " + account.id());
        for (var each : creditsOf(part.tenders()).entrySet()) {
            if (each.getKey().equals(account.id()) || each.getKey().equals(part.approvalId())) {
                return PurchaseProblems.of(new CreditUnknown());
            }
            var command =
                    new SpendCredit(
                            purpose,
                            account.customerId(),
                            account.storeId(),
                            part.occurredAt(),
                            each.getValue());
            Problem problem = decide(act, each.getKey(), command);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /// Gives credits back and issues what the rest became; why not, or null if it was done.
    public @Nullable Problem repay(Act act, Repayment repayment, Authority caller) {
        Account account = repayment.account();
        Problem no =
                permission.forRefund(
                        act,
                        account.id(),
                        account.storeId(),
                        repayment.amount(),
                        repayment.approvalId(),
                        caller);
        if (no != null) {
            return no;
        }
        Set<UUID> spent = creditsOf(repayment.paid()).keySet();
        var taken = new HashSet<@Nullable UUID>();
        taken.add(account.id());
        taken.add(repayment.approvalId());
        for (var each : creditsIn(repayment.refunds()).entrySet()) {
            if (!taken.add(each.getKey())) {
                return PurchaseProblems.of(new CreditUnknown());
            }
            CreditCommand command =
                    spent.contains(each.getKey())
                            ? giveBack(repayment, each.getValue())
                            : issue(repayment, each.getValue());
            Problem problem = decide(act, each.getKey(), command);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private CreditCommand giveBack(Repayment repayment, Money amount) {
        Account account = repayment.account();
        return new GiveBackCredit(
                new CreditGivenBack(
                        account.id(),
                        named("end of " + account.id()),
                        account.storeId(),
                        repayment.occurredAt(),
                        amount,
                        policy.expiryOf(repayment.occurredAt())));
    }

    private CreditCommand issue(Repayment repayment, Money amount) {
        Account account = repayment.account();
        return new IssueCredit(
                new CreditIssued(
                        account.customerId(),
                        account.storeId(),
                        repayment.occurredAt(),
                        "refund",
                        amount,
                        new Source(account.id(), named("end of " + account.id())),
                        policy.expiryOf(repayment.occurredAt())));
    }

    private @Nullable Problem decide(Act act, UUID credit, CreditCommand command) {
        return switch (act.decide(credits, credit, command)) {
            case Done<StoreCredit, CreditEvent, CreditRefusal> _ -> null;
            case Refused<StoreCredit, CreditEvent, CreditRefusal>(var refusal) ->
                    PurchaseProblems.of(refusal).with("creditId", credit);
        };
    }

    /// Whether a credit of ours with this id is among the tenders.
    public static boolean hasCredit(List<Tender> tenders, UUID id) {
        return creditsOf(tenders).containsKey(id);
    }

    /// What tenders take of each credit of ours. Another system's credit has no reference.
    private static Map<UUID, Money> creditsOf(List<Tender> tenders) {
        var sums = new LinkedHashMap<UUID, Money>();
        for (Tender each : tenders) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                sums.merge(UUID.fromString(each.reference()), each.amount(), Money::plus);
            }
        }
        return sums;
    }

    private static Map<UUID, Money> creditsIn(List<Refund> refunds) {
        var sums = new LinkedHashMap<UUID, Money>();
        for (Refund each : refunds) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                UUID credit = UUID.fromString(Objects.requireNonNull(each.reference()));
                sums.merge(credit, each.amount(), Money::plus);
            }
        }
        return sums;
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.platform.eventstore.Act;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sales.sale.Tender;
import maison.purchase.storecredit.credit.CreditRefusal.CreditUnknown;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Money that is paid before there is a sale, for an order, a job or a layaway: what it does to
/// store credits, who must allow its prices and its refunds, and the sale that it becomes a tender
/// of; all as steps of an act.
@Singleton
public final class Deposits {

    /// What a deposit is for.
    ///
    /// @param id the order, job or layaway
    /// @param customerId whose it is; null for somebody unknown
    public record Account(UUID id, @Nullable UUID customerId, String storeId) {}

    /// A part that is paid.
    ///
    /// @param id chosen by the client, unique within the account
    public record Part(UUID id, Instant occurredAt, List<Tender> tenders) {

        public Part {
            tenders = List.copyOf(tenders);
        }
    }

    /// What goes back when it ends, or when it costs less than was paid.
    ///
    /// @param credits how much of it to which store credit
    /// @param paid all parts that had been paid
    /// @param approvalId a manager's leave that the request names
    public record Repayment(
            Account account,
            Instant occurredAt,
            Money amount,
            Map<UUID, Money> credits,
            List<Part> paid,
            @Nullable UUID approvalId) {

        public Repayment {
            credits = Map.copyOf(credits);
            paid = List.copyOf(paid);
        }
    }

    private final CreditMoves credits;
    private final Permission permission;
    private final Settlement settlement;

    Deposits(CreditMoves credits, Permission permission, Settlement settlement) {
        this.credits = credits;
        this.permission = permission;
        this.settlement = settlement;
    }

    /// Asks for the prices of goods that will be sold later; why not, or null if they are allowed.
    public @Nullable Problem allowPrices(Act act, UUID id, SaleCompleted priced, Authority caller) {
        return permission.isAsked(priced)
                ? permission.forSale(act, id, priced, caller, new Findings())
                : null;
    }

    /// Spends the credits of a part; why not, or null if it was done.
    ///
    /// @param approvalId a manager's leave that the same act uses up
    public @Nullable Problem spend(
            Act act, Account account, Part part, @Nullable UUID approvalId, Findings findings) {
        var payment =
                new CreditMoves.Payment(
                        purpose(account, part),
                        account.customerId(),
                        account.storeId(),
                        part.occurredAt(),
                        taken(account.id(), approvalId),
                        false);
        return credits.spend(act, payment, CreditMoves.creditsOf(part.tenders()), findings);
    }

    /// Gives credits back and issues what the rest became; why not, or null if it was done.
    public @Nullable Problem repay(
            Act act, Repayment repayment, Authority caller, Findings findings) {
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
        List<Tender> tenders =
                repayment.paid().stream().flatMap(each -> each.tenders().stream()).toList();
        var back =
                new CreditMoves.Return(
                        account.id(),
                        named("end of " + account.id()),
                        account.customerId(),
                        account.storeId(),
                        repayment.occurredAt(),
                        taken(account.id(), repayment.approvalId()),
                        CreditMoves.creditsOf(tenders).keySet(),
                        repayment.paid().stream()
                                .map(each -> purpose(account, each))
                                .collect(Collectors.toUnmodifiableSet()));
        return credits.giveBack(act, back, repayment.credits(), findings);
    }

    /// Makes the sale that it ends with; why not, or null if it was done. What was paid before is a
    /// tender of it and is not spent again.
    ///
    /// @param id the order, job or layaway
    public @Nullable Problem sell(
            Act act,
            UUID id,
            UUID saleId,
            SaleCompleted sale,
            Authority caller,
            Findings findings) {
        if (CreditMoves.creditsOf(sale.tenders()).containsKey(id)) {
            return PurchaseProblems.of(new CreditUnknown());
        }
        if (saleId.equals(id)) {
            return PurchaseProblems.of(new SaleIdReused());
        }
        // Leave for the prices was given when they were agreed; it is not asked for twice.
        var given = new Authority(caller.id(), true, true);
        return settlement.complete(act, saleId, new CompleteSale(sale), given, findings)
                        instanceof Settled.Stopped(var problem)
                ? problem
                : null;
    }

    /// What goes to which store credit of ours.
    public static Map<UUID, Money> creditsIn(List<Refund> refunds) {
        return CreditMoves.creditsIn(refunds);
    }

    /// What goes to which store credit of ours, where money goes back by the tenders it came by.
    public static Map<UUID, Money> creditsOf(List<Tender> refunds) {
        return CreditMoves.creditsOf(refunds);
    }

    /// A credit remembers what it paid for by one id, and parts' ids are the client's own.
    private static UUID purpose(Account account, Part part) {
        return named("payment " + part.id() + " of " + account.id());
    }

    private static Set<@Nullable UUID> taken(@Nullable UUID... ids) {
        return new HashSet<>(Arrays.asList(ids));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

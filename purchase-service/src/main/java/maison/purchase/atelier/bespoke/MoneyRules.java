package maison.purchase.atelier.bespoke;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import maison.platform.eventstore.Decision;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Cancel;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.Pay;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PaymentTaken;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeRefusal.BalanceNotMet;
import maison.purchase.atelier.bespoke.BespokeRefusal.DepositTooSmall;
import maison.purchase.atelier.bespoke.BespokeRefusal.IdReused;
import maison.purchase.atelier.bespoke.BespokeRefusal.MoreThanOwed;
import maison.purchase.atelier.bespoke.BespokeRefusal.NotReady;
import maison.purchase.atelier.bespoke.BespokeRefusal.OtherCurrency;
import maison.purchase.atelier.bespoke.BespokeRefusal.PromisedInThePast;
import maison.purchase.atelier.bespoke.BespokeRefusal.QuoteExpired;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Where money changes hands: deposit, instalments, the balance, and what is given back.
final class MoneyRules {

    private MoneyRules() {}

    static Decision<BespokeEvent, BespokeRefusal> accepted(Accept wanted, OrderQuoted quote) {
        LocalDate today = dayOf(wanted.occurredAt(), quote);
        if (today.isAfter(quote.validUntil())) {
            return refuse(new QuoteExpired(quote.validUntil()));
        }
        if (wanted.promisedDate().isBefore(today)) {
            return refuse(new PromisedInThePast(today));
        }
        Money total = quote.amounts().total();
        Payment deposit = wanted.deposit();
        if (deposit != null && !deposit.amount().isSameCurrency(total)) {
            return refuse(otherCurrency(total));
        }
        Money paid = deposit == null ? Money.zero(total.getCurrencyUnit()) : deposit.amount();
        if (paid.isGreaterThan(total)) {
            return refuse(new MoreThanOwed(total));
        }
        Money required = quote.requiredDeposit();
        if (paid.isLessThan(required)) {
            return refuse(new DepositTooSmall(required));
        }
        return accept(
                new OrderAccepted(
                        quote.order(),
                        wanted.occurredAt(),
                        wanted.promisedDate(),
                        quote.workflow().stages().getFirst().code(),
                        total,
                        deposit));
    }

    static boolean isRepeat(Accept wanted, OrderAccepted before) {
        return wanted.equals(
                new Accept(before.occurredAt(), before.promisedDate(), before.deposit()));
    }

    static Decision<BespokeEvent, BespokeRefusal> paid(Pay wanted, Making order) {
        Payment payment = wanted.payment();
        Money outstanding = order.ledger().outstanding();
        if (!payment.amount().isSameCurrency(outstanding)) {
            return refuse(otherCurrency(outstanding));
        }
        if (payment.amount().isGreaterThan(outstanding)) {
            return refuse(new MoreThanOwed(outstanding));
        }
        return accept(new PaymentTaken(order.quote().order(), payment));
    }

    /// A payment with a known id: the same again, or another under its id; null for a new one.
    static @Nullable Decision<BespokeEvent, BespokeRefusal> repeated(Pay wanted, Ledger ledger) {
        Payment before = ledger.paymentOf(wanted.payment().paymentId());
        if (before == null) {
            return null;
        }
        return before.equals(wanted.payment()) ? alreadyDone() : refuse(new IdReused("payment"));
    }

    static Decision<BespokeEvent, BespokeRefusal> delivered(Deliver wanted, Making order) {
        Workflow workflow = order.quote().workflow();
        if (order.production().stage() != workflow.readyIndex()) {
            return refuse(new NotReady(workflow.stages().get(workflow.readyIndex()).code()));
        }
        Money outstanding = order.ledger().outstanding();
        for (Tender tender : wanted.tenders()) {
            if (!tender.amount().isSameCurrency(outstanding)) {
                return refuse(otherCurrency(outstanding));
            }
        }
        Money change = Ledger.changeOf(wanted.tenders(), outstanding);
        if (change == null) {
            return refuse(new BalanceNotMet(outstanding));
        }
        return accept(
                new OrderDelivered(
                        order.quote().order(),
                        wanted.saleId(),
                        wanted.register(),
                        wanted.occurredAt(),
                        workflow.stages().getLast().code(),
                        wanted.tenders(),
                        change));
    }

    static boolean isRepeat(Deliver wanted, OrderDelivered before) {
        return wanted.equals(
                new Deliver(
                        before.saleId(), before.register(), before.occurredAt(), before.tenders()));
    }

    /// A quote is dropped; nothing was paid for it.
    static Decision<BespokeEvent, BespokeRefusal> dropped(Cancel wanted, OrderQuoted quote) {
        Money nothing = Money.zero(quote.amounts().net().getCurrencyUnit());
        return accept(
                new OrderCancelled(
                        quote.order(),
                        wanted.occurredAt(),
                        wanted.reason(),
                        null,
                        0,
                        nothing,
                        nothing,
                        List.of(),
                        wanted.approvalId()));
    }

    static Decision<BespokeEvent, BespokeRefusal> cancelled(Cancel wanted, Making order) {
        // What was cut cannot be uncut by going back a stage, so the furthest one counts.
        Stage furthest = order.quote().workflow().stages().get(order.production().furthest());
        Money paid = order.ledger().paid();
        Money refund = Ledger.percentOf(paid, furthest.refundPercent());
        return accept(
                new OrderCancelled(
                        order.quote().order(),
                        wanted.occurredAt(),
                        wanted.reason(),
                        furthest.code(),
                        furthest.refundPercent(),
                        refund,
                        paid.minus(refund),
                        order.ledger().refunds(refund),
                        wanted.approvalId()));
    }

    static boolean isRepeat(Cancel wanted, OrderCancelled before) {
        return wanted.occurredAt().equals(before.occurredAt())
                && wanted.reason().equals(before.reason());
    }

    static LocalDate dayOf(Instant instant, OrderQuoted quote) {
        return LocalDate.ofInstant(instant, ZoneId.of(quote.zone()));
    }

    private static OtherCurrency otherCurrency(Money owed) {
        return new OtherCurrency(owed.getCurrencyUnit().getCode());
    }
}

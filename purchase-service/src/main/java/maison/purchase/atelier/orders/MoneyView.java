package maison.purchase.atelier.orders;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeOrder.Quoted;
import maison.purchase.atelier.bespoke.Ledger;
import maison.purchase.atelier.bespoke.Payment;
import maison.purchase.sales.sale.Tender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What an order costs and what became of the money.
///
/// @param requiredDeposit the least that must be paid to accept it
/// @param paid before the delivery; the rest is in the sale
/// @param outstanding what is still to be paid
/// @param settlement how a cancelled order ended
/// @param taxInclusive whether prices and discounts hold the tax
@Schema(name = "OrderMoneyView")
public record MoneyView(
        Money net,
        Money tax,
        Money total,
        Money requiredDeposit,
        Money paid,
        Money outstanding,
        List<PaymentView> payments,
        @Nullable Settlement settlement,
        boolean taxInclusive) {

    /// One payment.
    @Schema(name = "OrderPaymentView")
    public record PaymentView(
            UUID paymentId,
            Instant occurredAt,
            Money amount,
            Money change,
            List<TenderText> tenders) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.paymentId(),
                    payment.occurredAt(),
                    payment.amount(),
                    payment.change(),
                    payment.tenders().stream().map(TenderText::of).toList());
        }
    }

    /// One means of payment.
    ///
    /// @param creditId the store credit that it came from, or goes to
    @Schema(name = "OrderTenderView")
    public record TenderText(
            String kind,
            Money amount,
            @Nullable String brand,
            @Nullable String lastFour,
            @Nullable String creditId) {

        static TenderText of(Tender tender) {
            Tender.Card card = tender.card();
            return new TenderText(
                    tender.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    tender.amount(),
                    card == null ? null : card.brand(),
                    card == null ? null : card.lastFour(),
                    tender.reference());
        }
    }

    /// The end of a cancelled order.
    ///
    /// @param stage the furthest it had got, which decided the share
    /// @param refunds how the refund goes back
    /// @param approvalId the manager's leave that it was to use
    @Schema(name = "OrderSettlementView")
    public record Settlement(
            @Nullable String stage,
            int refundPercent,
            Money refund,
            Money kept,
            List<TenderText> refunds,
            @Nullable UUID approvalId) {

        static Settlement of(OrderCancelled event) {
            return new Settlement(
                    event.stage(),
                    event.refundPercent(),
                    event.refund(),
                    event.kept(),
                    event.refunds().stream().map(TenderText::of).toList(),
                    event.approvalId());
        }
    }

    static MoneyView of(Placed order) {
        Money total = order.quote().amounts().total();
        Ledger ledger = ledgerOf(order);
        Money nothing = Money.zero(total.getCurrencyUnit());
        boolean open = order instanceof Quoted || order instanceof Making;
        return new MoneyView(
                order.quote().amounts().net(),
                order.quote().amounts().tax(),
                total,
                order.quote().requiredDeposit(),
                ledger.paid(),
                open ? ledger.outstanding() : nothing,
                ledger.payments().stream().map(PaymentView::of).toList(),
                order instanceof Cancelled cancelled
                        ? Settlement.of(cancelled.cancellation())
                        : null,
                Boolean.TRUE.equals(order.quote().taxInclusive()));
    }

    private static Ledger ledgerOf(Placed order) {
        return switch (order) {
            case Quoted(var quote, _) -> new Ledger(quote.amounts().total(), List.of());
            case Making making -> making.ledger();
            case Delivered(var made, _) -> made.ledger();
            case Cancelled(var before, _) -> ledgerOf(before);
        };
    }
}

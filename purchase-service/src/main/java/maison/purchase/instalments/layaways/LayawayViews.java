package maison.purchase.instalments.layaways;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.purchase.instalments.layaway.Cause;
import maison.purchase.instalments.layaway.Ending;
import maison.purchase.instalments.layaway.Instalment;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.instalments.layaway.Payment;
import maison.purchase.instalments.layaways.LayawayView.EndView;
import maison.purchase.instalments.layaways.LayawayView.InstalmentView;
import maison.purchase.instalments.layaways.LayawayView.PaymentView;
import maison.purchase.instalments.layaways.LayawayView.PickUpView;
import maison.purchase.instalments.layaways.LayawayView.PickedView;
import maison.purchase.instalments.layaways.LayawayView.RefundView;
import maison.purchase.instalments.layaways.LayawayView.TenderView;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.jspecify.annotations.Nullable;

/// Shows layaways as they are now.
@Singleton
public final class LayawayViews {

    private final Clock clock;

    LayawayViews(Clock clock) {
        this.clock = clock;
    }

    /// A layaway as it was shown at a moment.
    public static LayawayView asOf(UUID id, Laid laid, Instant at) {
        return new LayawayViews(Clock.fixed(at, ZoneOffset.UTC)).of(id, laid);
    }

    LayawayView of(UUID id, Laid laid) {
        LaidAway plan = laid.plan();
        return new LayawayView(
                id,
                plan.customerId(),
                plan.counter().storeId(),
                LayawayView.name(laid.stage()),
                !laid.missed(today(laid)).isEmpty(),
                plan.occurredAt(),
                plan.zone(),
                plan.counter().associateId(),
                plan.terms().policy(),
                plan.lines().stream().map(line -> line(laid, line)).toList(),
                sums(laid),
                laid.next().map(each -> instalment(laid, each)).orElse(null),
                laid.forfeitableFrom(),
                plan.instalments().stream().map(each -> instalment(laid, each)).toList(),
                laid.payments().stream().map(LayawayViews::payment).toList(),
                laid.pickUps().stream().map(LayawayViews::pickUp).toList(),
                laid.cancelled() == null ? null : end(laid, laid.cancelled()));
    }

    /// What the day is where the goods are.
    LocalDate today(Laid laid) {
        return laid.plan().dayOf(clock.instant());
    }

    /// How it would end.
    public EndView end(Laid laid, Cause cause, Ending ending) {
        return end(laid, null, cause, null, ending, null);
    }

    private static EndView end(Laid laid, LayawayCancelled event) {
        return end(
                laid,
                event.occurredAt(),
                event.cause(),
                event.reason(),
                new Ending(event.serviceFee(), event.fee(), event.refund(), event.refunds()),
                event.approvalId());
    }

    private static EndView end(
            Laid laid,
            @Nullable Instant at,
            Cause cause,
            @Nullable String reason,
            Ending ending,
            @Nullable UUID approvalId) {
        List<Tender> tenders =
                laid.payments().stream().flatMap(each -> each.tenders().stream()).toList();
        return new EndView(
                at,
                LayawayView.name(cause),
                reason,
                ending.serviceFee(),
                ending.fee(),
                ending.refund(),
                ending.refunds().stream().map(each -> refund(each, tenders)).toList(),
                approvalId);
    }

    /// A refund is charged to a tender by its place among all that were paid.
    private static RefundView refund(Refund refund, List<Tender> tenders) {
        Tender.Card card = tenders.get(refund.tender()).card();
        return new RefundView(
                LayawayView.name(refund.kind()),
                refund.amount(),
                card == null ? null : card.brand(),
                card == null ? null : card.lastFour(),
                refund.reference());
    }

    private static LayawayView.Line line(Laid laid, SaleLine line) {
        Quantity picked = laid.picked().get(line.lineId());
        return new LayawayView.Line(
                line.lineId(),
                line.item().sku(),
                line.item().description(),
                line.quantity().toString(),
                picked == null ? "0" : picked.toString(),
                line.unitPrice(),
                line.amounts().net(),
                line.amounts().tax());
    }

    private static LayawayView.Sums sums(Laid laid) {
        LaidAway plan = laid.plan();
        return new LayawayView.Sums(
                plan.amounts().total(),
                plan.terms().serviceFee().amount(),
                plan.total(),
                plan.terms().leastDeposit(),
                laid.paid(),
                laid.covered(),
                laid.held(),
                laid.outstanding());
    }

    private static InstalmentView instalment(Laid laid, Instalment each) {
        return new InstalmentView(
                each.number(),
                each.dueOn(),
                each.amount(),
                laid.missing(each),
                laid.told().contains(each.number()));
    }

    private static PaymentView payment(Payment payment) {
        return new PaymentView(
                payment.paymentId(),
                payment.occurredAt(),
                payment.amount(),
                payment.change(),
                payment.tenders().stream().map(TenderView::of).toList());
    }

    private static PickUpView pickUp(PickedUp event) {
        return new PickUpView(
                event.saleId(),
                event.register().storeId(),
                event.occurredAt(),
                event.lines().stream()
                        .map(each ->
                                new PickedView(
                                        each.lineId(),
                                        each.quantity().toString(),
                                        each.amounts().total()))
                        .toList(),
                event.serviceFee(),
                event.deposit(),
                event.paidNow(),
                event.completed());
    }
}

package maison.purchase.atelier.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.FittingLinked;
import maison.purchase.atelier.bespoke.BespokeEvent.MeasurementsPinned;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PaymentTaken;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkIssued;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkRevoked;
import maison.purchase.atelier.bespoke.Payment;
import org.jspecify.annotations.Nullable;

/// What events change in the row of an order; null leaves a column as it is.
///
/// @param paid to be added
/// @param settled whether all is paid now, by the delivery
/// @param refunded to be added
record OrderChange(
        UUID id,
        @Nullable String state,
        @Nullable String stage,
        @Nullable LocalDate promised,
        BigDecimal paid,
        boolean settled,
        BigDecimal refunded) {

    static OrderChange of(UUID id, BespokeEvent event) {
        var none = new OrderChange(id, null, null, null, BigDecimal.ZERO, false, BigDecimal.ZERO);
        return switch (event) {
            case OrderAccepted accepted ->
                    new OrderChange(
                            id,
                            "making",
                            accepted.stage(),
                            accepted.promisedDate(),
                            paid(accepted.deposit()),
                            false,
                            BigDecimal.ZERO);
            case PaymentTaken(_, var payment) ->
                    new OrderChange(id, null, null, null, paid(payment), false, BigDecimal.ZERO);
            case StageChanged move -> none.at(move.to());
            case PromiseChanged promise ->
                    new OrderChange(
                            id, null, null, promise.to(), BigDecimal.ZERO, false, BigDecimal.ZERO);
            case OrderDelivered delivered ->
                    new OrderChange(
                            id,
                            "delivered",
                            delivered.stage(),
                            null,
                            BigDecimal.ZERO,
                            true,
                            BigDecimal.ZERO);
            case OrderCancelled cancelled ->
                    new OrderChange(
                            id,
                            "cancelled",
                            null,
                            null,
                            BigDecimal.ZERO,
                            false,
                            cancelled.refund().getAmount());
            case OrderQuoted _,
                    MeasurementsPinned _,
                    AlterationRecorded _,
                    FittingLinked _,
                    StatusLinkIssued _,
                    StatusLinkRevoked _ ->
                    none;
        };
    }

    private OrderChange at(String newStage) {
        return new OrderChange(id, state, newStage, promised, paid, settled, refunded);
    }

    private static BigDecimal paid(@Nullable Payment payment) {
        return payment == null ? BigDecimal.ZERO : payment.amount().getAmount();
    }

    /// This and then the later one.
    OrderChange then(OrderChange later) {
        return new OrderChange(
                id,
                later.state == null ? state : later.state,
                later.stage == null ? stage : later.stage,
                later.promised == null ? promised : later.promised,
                paid.add(later.paid),
                settled || later.settled,
                refunded.add(later.refunded));
    }
}

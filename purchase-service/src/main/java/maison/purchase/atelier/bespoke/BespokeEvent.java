package maison.purchase.atelier.bespoke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.purchase.atelier.bespoke.Piece.Alteration;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a bespoke order. Stored for good: fields are added, never
/// changed.
public sealed interface BespokeEvent {

    /// Business time, from the till or the bench.
    Instant occurredAt();

    /// Whose order it is and where; in every event that others hear of.
    record Order(UUID customerId, String storeId) {}

    /// The client was told a price.
    ///
    /// @param zone the store's IANA zone, in which dates are counted
    /// @param validUntil the last day on which it can be accepted
    /// @param amounts the sum of the lines
    /// @param taxInclusive whether prices and discounts hold the tax; null for not
    /// @param approvalId a manager's leave for the prices
    record OrderQuoted(
            Order order,
            @Nullable String associateId,
            Instant occurredAt,
            String zone,
            LocalDate validUntil,
            Workflow workflow,
            Amounts amounts,
            List<SaleLine> lines,
            List<Piece> pieces,
            @Nullable Boolean taxInclusive,
            @Nullable UUID approvalId)
            implements BespokeEvent {

        public OrderQuoted {
            lines = List.copyOf(lines);
            pieces = List.copyOf(pieces);
        }

        /// At prices that do not hold the tax and that nobody must allow.
        public OrderQuoted(
                Order order,
                @Nullable String associateId,
                Instant occurredAt,
                String zone,
                LocalDate validUntil,
                Workflow workflow,
                Amounts amounts,
                List<SaleLine> lines,
                List<Piece> pieces) {
            this(
                    order,
                    associateId,
                    occurredAt,
                    zone,
                    validUntil,
                    workflow,
                    amounts,
                    lines,
                    pieces,
                    null,
                    null);
        }

        /// The least that must be paid to accept it.
        public Money requiredDeposit() {
            return Ledger.percentOf(amounts.total(), workflow.depositPercent());
        }

        /// The same offer by the terms of another.
        OrderQuoted onTermsOf(OrderQuoted other) {
            return new OrderQuoted(
                    order,
                    associateId,
                    occurredAt,
                    zone,
                    validUntil,
                    other.workflow,
                    amounts,
                    lines,
                    pieces,
                    taxInclusive,
                    approvalId);
        }
    }

    /// The client said yes.
    ///
    /// @param stage where production begins
    /// @param deposit absent if nothing was paid
    record OrderAccepted(
            Order order,
            Instant occurredAt,
            LocalDate promisedDate,
            String stage,
            Money total,
            @Nullable Payment deposit)
            implements BespokeEvent {}

    /// The client paid a part.
    record PaymentTaken(Order order, Payment payment) implements BespokeEvent {

        @Override
        public Instant occurredAt() {
            return payment.occurredAt();
        }
    }

    /// The order went from one stage to another.
    ///
    /// @param reason for going back
    record StageChanged(
            Order order,
            UUID moveId,
            Instant occurredAt,
            String from,
            String to,
            List<String> skipped,
            @Nullable String reason)
            implements BespokeEvent {

        public StageChanged {
            skipped = List.copyOf(skipped);
        }
    }

    /// Another day was promised.
    record PromiseChanged(
            Order order, Instant occurredAt, LocalDate from, LocalDate to, String reason)
            implements BespokeEvent {}

    /// It was settled what a piece is made from.
    record MeasurementsPinned(Instant occurredAt, String pieceId, MadeFrom madeFrom)
            implements BespokeEvent {}

    /// A piece was altered.
    ///
    /// @param kind of the piece
    /// @param stage at which it was
    /// @param madeFrom what the piece had been made from, if it was pinned
    record AlterationRecorded(
            UUID customerId,
            Alteration alteration,
            String kind,
            String stage,
            @Nullable MadeFrom madeFrom)
            implements BespokeEvent {

        @Override
        public Instant occurredAt() {
            return alteration.occurredAt();
        }

        /// Which measurements the piece was made from; null if it was not pinned.
        public @Nullable UUID measurementSetId() {
            return madeFrom == null ? null : madeFrom.measurementSetId();
        }

        /// Which version of them; null if it was not pinned.
        public @Nullable Integer measurementSetVersion() {
            return madeFrom == null ? null : madeFrom.measurementSetVersion();
        }
    }

    /// An appointment is a fitting of this order.
    ///
    /// @param stage at which the order was then
    record FittingLinked(Instant occurredAt, UUID appointmentId, String stage)
            implements BespokeEvent {}

    /// The client took what was made and has paid all of it; the sale tells the money.
    ///
    /// @param stage the last one
    /// @param tenders for what was still owed
    /// @param change cash given back of them
    record OrderDelivered(
            Order order,
            UUID saleId,
            Register register,
            Instant occurredAt,
            String stage,
            List<Tender> tenders,
            Money change)
            implements BespokeEvent {

        public OrderDelivered {
            tenders = List.copyOf(tenders);
        }
    }

    /// The order ended without a sale.
    ///
    /// @param stage the furthest that it had got, which decided the refund; absent for a quote
    /// @param refundPercent of what was paid
    /// @param kept what was paid less the refund
    /// @param refunds how the refund goes back: to the means it came by, the last paid first
    /// @param approvalId the manager's leave that it was to use
    record OrderCancelled(
            Order order,
            Instant occurredAt,
            String reason,
            @Nullable String stage,
            int refundPercent,
            Money refund,
            Money kept,
            List<Tender> refunds,
            @Nullable UUID approvalId)
            implements BespokeEvent {

        public OrderCancelled {
            refunds = List.copyOf(refunds);
        }

        /// With no manager's leave.
        public OrderCancelled(
                Order order,
                Instant occurredAt,
                String reason,
                @Nullable String stage,
                int refundPercent,
                Money refund,
                Money kept,
                List<Tender> refunds) {
            this(order, occurredAt, reason, stage, refundPercent, refund, kept, refunds, null);
        }
    }

    /// A link to the order's status was made, or made good for longer.
    ///
    /// @param version stands in the link; revoking counts it up
    record StatusLinkIssued(Instant occurredAt, int version, Instant expiresAt)
            implements BespokeEvent {}

    /// Links of this version and before show nothing any more.
    record StatusLinkRevoked(Instant occurredAt, int version) implements BespokeEvent {}
}

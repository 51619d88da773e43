package maison.purchase.instalments.layaways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.sales.sale.Tender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A layaway as it is read.
///
/// @param overdue whether an instalment's day is over and it is not paid
/// @param next the instalment that is to be paid next
/// @param forfeitableFrom the first day on which the house may give up waiting if nothing is paid
/// @param instalments without the deposit
/// @param payments with the deposit
/// @param cancellation how it ended early
@Schema(
        name = "LayawayView",
        requiredProperties = {
            "layawayId",
            "customerId",
            "storeId",
            "status",
            "overdue",
            "openedAt",
            "zone",
            "policy",
            "lines",
            "money",
            "instalments",
            "payments",
            "pickUps"
        })
public record LayawayView(
        UUID layawayId,
        UUID customerId,
        String storeId,
        @Schema(enumeration = {"open", "completed", "cancelled"}) String status,
        boolean overdue,
        Instant openedAt,
        String zone,
        @Nullable String associateId,
        @Schema(description = "The version of the terms that were agreed") String policy,
        List<Line> lines,
        Sums money,
        @Nullable InstalmentView next,
        @Nullable LocalDate forfeitableFrom,
        List<InstalmentView> instalments,
        List<PaymentView> payments,
        List<PickUpView> pickUps,
        @Nullable EndView cancellation) {

    /// Goods that are kept.
    ///
    /// @param pickedUp how much the client has
    @Schema(name = "LayawayLine")
    public record Line(
            String lineId,
            String sku,
            String description,
            String quantity,
            String pickedUp,
            Money unitPrice,
            Money net,
            Money tax) {}

    /// What it costs and what became of the money.
    ///
    /// @param goods the price of all goods
    /// @param total goods and service fee
    /// @param paid towards it, apart from what pick-ups were paid with
    /// @param covered what of that has paid for goods
    /// @param held what the house holds for the client
    /// @param outstanding what is still owed
    @Schema(name = "LayawayMoney")
    public record Sums(
            Money goods,
            Money serviceFee,
            Money total,
            Money leastDeposit,
            Money paid,
            Money covered,
            Money held,
            Money outstanding) {}

    /// A part of what is owed.
    ///
    /// @param missing what is not paid of it
    /// @param told whether the house told that it is due
    @Schema(name = "LayawayInstalmentView")
    public record InstalmentView(
            int number, LocalDate dueOn, Money amount, Money missing, boolean told) {}

    /// One payment.
    @Schema(name = "LayawayPaymentView")
    public record PaymentView(
            UUID paymentId,
            Instant occurredAt,
            Money amount,
            Money change,
            List<TenderView> tenders) {}

    /// One means of payment.
    @Schema(name = "LayawayTenderView")
    public record TenderView(
            String kind,
            Money amount,
            @Nullable String brand,
            @Nullable String lastFour,
            @Nullable String creditId) {

        static TenderView of(Tender tender) {
            Tender.Card card = tender.card();
            return new TenderView(
                    name(tender.kind()),
                    tender.amount(),
                    card == null ? null : card.brand(),
                    card == null ? null : card.lastFour(),
                    tender.reference());
        }
    }

    /// Goods that went to the client.
    ///
    /// @param deposit what had been paid before and paid for them
    /// @param paidNow what was paid with it
    @Schema(name = "LayawayPickUpView")
    public record PickUpView(
            UUID saleId,
            String storeId,
            Instant occurredAt,
            List<PickedView> lines,
            Money serviceFee,
            Money deposit,
            Money paidNow,
            boolean completed) {}

    /// So much of a line, for so much.
    @Schema(name = "LayawayPickedLine")
    public record PickedView(String lineId, String quantity, Money total) {}

    /// How it ended, or would end, early.
    ///
    /// @param occurredAt absent for what would be
    /// @param serviceFee kept for keeping the goods
    /// @param fee kept by the terms
    /// @param refunds how the refund goes back
    /// @param approvalId the manager's leave that it was to use
    @Schema(name = "LayawayEnd")
    public record EndView(
            @Nullable Instant occurredAt,
            @Schema(enumeration = {"customer", "default"}) String cause,
            @Nullable String reason,
            Money serviceFee,
            Money fee,
            Money refund,
            List<RefundView> refunds,
            @Nullable UUID approvalId) {}

    /// A part of a refund.
    ///
    /// @param creditId the store credit that it becomes
    @Schema(name = "LayawayRefund")
    public record RefundView(
            String kind,
            Money amount,
            @Nullable String brand,
            @Nullable String lastFour,
            @Nullable String creditId) {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

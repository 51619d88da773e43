package maison.purchase.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleLine;
import maison.purchase.sale.Tender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A sale as it is read.
///
/// @param recordedAt when it was stored, which may be days after it took place
/// @param refunded the sum of the returns
@Schema(name = "SaleView")
public record SaleView(
        UUID saleId,
        @Nullable UUID customerId,
        String storeId,
        String terminalId,
        String receiptNumber,
        @Nullable String associateId,
        String channel,
        String currency,
        Instant occurredAt,
        Instant recordedAt,
        String zone,
        Money net,
        Money tax,
        Money total,
        Money change,
        Money refunded,
        List<Line> lines,
        List<Payment> tenders,
        List<ReturnView> returns) {

    /// One line of the receipt.
    ///
    /// @param returned how much of the line has come back
    @Schema(name = "SaleLineView")
    public record Line(
            String lineId,
            String sku,
            String description,
            @Nullable String category,
            @Nullable String brand,
            Map<String, String> attributes,
            String quantity,
            String returned,
            Money unitPrice,
            List<SaleLine.Discount> discounts,
            Money net,
            Money tax) {}

    /// One means of payment.
    @Schema(name = "TenderView")
    public record Payment(
            String kind,
            Money amount,
            @Nullable String token,
            @Nullable String brand,
            @Nullable String lastFour) {

        static Payment of(Tender tender) {
            String kind = tender.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            Tender.Card card = tender.card();
            return card == null
                    ? new Payment(kind, tender.amount(), null, null, null)
                    : new Payment(
                            kind, tender.amount(), card.token(), card.brand(), card.lastFour());
        }
    }

    /// The view that a sale's events make; the first is the sale itself.
    public static SaleView of(List<RecordedEvent<SaleEvent>> events) {
        RecordedEvent<SaleEvent> first = events.getFirst();
        SaleCompleted sale = (SaleCompleted) first.event();
        List<LinesReturned> returns =
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(LinesReturned.class::isInstance)
                        .map(LinesReturned.class::cast)
                        .toList();
        Money nothing = Money.zero(sale.change().getCurrencyUnit());
        return new SaleView(
                first.streamId(),
                sale.customerId(),
                sale.register().storeId(),
                sale.register().terminalId(),
                sale.register().receiptNumber(),
                sale.register().associateId(),
                sale.register().channel(),
                nothing.getCurrencyUnit().getCode(),
                sale.occurredAt(),
                first.envelope().recordedAt(),
                sale.zone(),
                sale.amounts().net(),
                sale.amounts().tax(),
                sale.amounts().total(),
                sale.change(),
                returns.stream().map(each -> each.amounts().total()).reduce(nothing, Money::plus),
                sale.lines().stream().map(line -> line(line, returns)).toList(),
                sale.tenders().stream().map(Payment::of).toList(),
                returns.stream().map(ReturnView::of).toList());
    }

    private static Line line(SaleLine line, List<LinesReturned> returns) {
        return new Line(
                line.lineId(),
                line.item().sku(),
                line.item().description(),
                line.item().category(),
                line.item().brand(),
                line.item().attributes(),
                line.quantity().toString(),
                ReturnView.quantityReturned(line.lineId(), returns),
                line.unitPrice(),
                line.discounts(),
                line.amounts().net(),
                line.amounts().tax());
    }
}

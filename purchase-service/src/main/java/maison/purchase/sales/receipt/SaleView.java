package maison.purchase.sales.receipt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Waiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A sale as it is read.
///
/// @param recordedAt when it was stored, which may be days after it took place
/// @param refunded the sum of the returns
/// @param voided whether it was undone in its till session; the last return says how
/// @param payable what was to be paid: the total, or what cash rounding made of it
/// @param moves how it became its customer's; empty for clients
/// @param offlineSince from when on the till was out of reach; absent if it was not
/// @param gift for whom it is, and from when on they may know
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
        List<ReturnView> returns,
        boolean voided,
        boolean taxInclusive,
        Money payable,
        @Nullable String sessionId,
        @Nullable Present gift,
        List<Move> moves,
        @Nullable Instant offlineSince) {

    /// For whom a sale is. What the giver says is on the gift receipt alone.
    @Schema(
            name = "GiftOfSale",
            requiredProperties = {"recipientId", "revealAt"})
    public record Present(UUID recipientId, Instant revealAt) {

        private static @Nullable Present of(@Nullable Gift gift) {
            return gift == null ? null : new Present(gift.recipientId(), gift.revealAt());
        }
    }

    /// The sale became another customer's.
    ///
    /// @param from whose it was; absent for nobody's
    /// @param to whose it became; absent for nobody's
    @Schema(
            name = "MoveView",
            requiredProperties = {"moveId", "occurredAt", "reason"})
    public record Move(
            UUID moveId,
            @Nullable UUID from,
            @Nullable UUID to,
            Instant occurredAt,
            String reason) {}

    /// What its customer may see of it: not whose else it has been.
    SaleView forClient() {
        return new SaleView(
                saleId,
                customerId,
                storeId,
                terminalId,
                receiptNumber,
                associateId,
                channel,
                currency,
                occurredAt,
                recordedAt,
                zone,
                net,
                tax,
                total,
                change,
                refunded,
                lines,
                tenders,
                returns,
                voided,
                taxInclusive,
                payable,
                sessionId,
                gift,
                List.of(),
                offlineSince);
    }

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
            Money tax,
            boolean finalSale,
            @Schema(enumeration = {"goods", "service", "tip"}) String kind,
            @Nullable Money listPrice,
            @Nullable Waiver override) {}

    /// One means of payment.
    ///
    /// @param reference what it comes from: a store credit, an order, a trade-in, another sale
    @Schema(name = "TenderView")
    public record Payment(
            String kind,
            Money amount,
            @Nullable String token,
            @Nullable String brand,
            @Nullable String lastFour,
            @Nullable String reference) {

        static Payment of(Tender tender) {
            Tender.Card card = tender.card();
            return new Payment(
                    Kinds.name(tender.kind()),
                    tender.amount(),
                    card == null ? null : card.token(),
                    card == null ? null : card.brand(),
                    card == null ? null : card.lastFour(),
                    tender.reference());
        }
    }

    /// The view that a sale's events make; the first is the sale itself.
    public static SaleView of(List<RecordedEvent<SaleEvent>> all) {
        // What waited for the sale has become a return of it, or still waits.
        List<RecordedEvent<SaleEvent>> events =
                all.stream().filter(each -> !(each.event() instanceof ReturnParked)).toList();
        RecordedEvent<SaleEvent> first = events.getFirst();
        SaleCompleted sale = (SaleCompleted) first.event();
        List<LinesReturned> returns =
                events.stream()
                        .map(RecordedEvent::event)
                        .flatMap(event -> undone(event).stream())
                        .toList();
        List<Move> moves = moves(events);
        Circumstances circumstances =
                Objects.requireNonNullElse(
                        sale.circumstances(), new Circumstances(null, null, null, null, null));
        Money nothing = Money.zero(sale.change().getCurrencyUnit());
        return new SaleView(
                first.streamId(),
                moves.isEmpty() ? sale.customerId() : moves.getLast().to(),
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
                returns.stream().map(ReturnView::of).toList(),
                events.stream().anyMatch(each -> each.event() instanceof SaleVoided),
                Boolean.TRUE.equals(circumstances.taxInclusive()),
                sale.payable(),
                circumstances.sessionId(),
                Present.of(circumstances.gift()),
                moves,
                sale.offline() == null ? null : sale.offline().since());
    }

    /// A move from one to another is two events with one id.
    private static List<Move> moves(List<RecordedEvent<SaleEvent>> events) {
        var moves = new LinkedHashMap<UUID, Move>();
        for (RecordedEvent<SaleEvent> each : events) {
            if (each.event() instanceof SaleLeft left) {
                moves.put(
                        left.moveId(),
                        new Move(
                                left.moveId(),
                                left.customerId(),
                                left.toCustomerId(),
                                left.occurredAt(),
                                left.reason()));
            } else if (each.event() instanceof SaleJoined joined) {
                moves.putIfAbsent(
                        joined.moveId(),
                        new Move(
                                joined.moveId(),
                                null,
                                joined.customerId(),
                                joined.occurredAt(),
                                joined.reason()));
            }
        }
        return List.copyOf(moves.values());
    }

    private static Optional<LinesReturned> undone(SaleEvent event) {
        return switch (event) {
            case SaleCompleted _, SaleLeft _, SaleJoined _, ReturnParked _ -> Optional.empty();
            case LinesReturned returned -> Optional.of(returned);
            case SaleVoided voided -> Optional.of(voided.undone());
        };
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
                line.amounts().tax(),
                line.soldAsFinal(),
                Kinds.name(line.kind()),
                line.details() == null ? null : line.details().listPrice(),
                line.details() == null ? null : line.details().override());
    }
}

package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Cancel;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.Pay;
import maison.purchase.atelier.bespoke.Payment;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks what is paid for an order, from the deposit to the last payment or the cancellation.
public final class OrderPaymentReading {

    private static final Place OCCURRED_AT = Place.ROOT.at("occurredAt");

    private final Fields fields;
    private final OrderFields order;

    private OrderPaymentReading(Fields fields) {
        this.fields = fields;
        this.order = new OrderFields(fields);
    }

    /// The client accepts.
    public static Reading<Accept> of(OrderRequests.@Nullable Acceptance request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) -> {
                    Instant at = reading.at(wanted.occurredAt());
                    var deposit = wanted.deposit();
                    return new Accept(
                            at,
                            reading.order.date(
                                    Place.ROOT.at("promisedDate"), wanted.promisedDate()),
                            deposit == null ? null : reading.deposit(deposit, at));
                });
    }

    /// The client pays a part.
    public static Reading<Pay> of(
            UUID paymentId, OrderRequests.@Nullable Instalment request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) ->
                        new Pay(
                                reading.payment(
                                        Place.ROOT,
                                        paymentId,
                                        reading.at(wanted.occurredAt()),
                                        wanted.amount(),
                                        wanted.tenders())));
    }

    /// The order is handed over.
    ///
    /// @param orderId which cannot be the sale's id too
    public static Reading<Deliver> of(
            UUID orderId, String storeId, OrderRequests.@Nullable Delivery request, Clock clock) {
        return read(
                request, clock, (reading, wanted) -> reading.delivery(orderId, storeId, wanted));
    }

    /// The order ends without a sale.
    public static Reading<Cancel> of(OrderRequests.@Nullable Cancellation request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) ->
                        new Cancel(
                                reading.at(wanted.occurredAt()),
                                reading.order.word(Place.ROOT.at("reason"), wanted.reason()),
                                reading.fields.optionalId(
                                        Place.ROOT.at("approvalId"), wanted.approvalId())));
    }

    private interface Step<Q, C> {
        C read(OrderPaymentReading reading, Q request);
    }

    private static <Q, C> Reading<C> read(@Nullable Q request, Clock clock, Step<Q, C> step) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new OrderPaymentReading(new Fields(clock));
        C command = step.read(reading, request);
        return reading.fields.areSound()
                ? new Sound<>(command)
                : new Faulty<>(reading.fields.faults());
    }

    private Instant at(@Nullable String occurredAt) {
        return fields.instant(OCCURRED_AT, occurredAt);
    }

    private Payment deposit(OrderRequests.Deposit deposit, Instant at) {
        Place place = Place.ROOT.at("deposit");
        return payment(
                place,
                fields.id(place.at("paymentId"), deposit.paymentId()),
                at,
                deposit.amount(),
                deposit.tenders());
    }

    private Payment payment(
            Place place,
            UUID id,
            Instant at,
            @Nullable MoneyText wanted,
            @Nullable List<SaleRequest.@Nullable Payment> tenders) {
        var amount =
                new Amount(
                        fields,
                        wanted == null
                                ? null
                                : fields.currency(
                                        place.at("amount").at("currency"), wanted.currency()));
        Money paid = amount.required(place.at("amount"), wanted);
        if (fields.areSound() && paid.isZero()) {
            fields.fault(place.at("amount"), "must be above 0");
        }
        List<Tender> means = order.tenders(place.at("tenders"), tenders, amount);
        return new Payment(id, at, paid, means, order.change(place.at("tenders"), means, paid));
    }

    private Deliver delivery(UUID orderId, String storeId, OrderRequests.Delivery wanted) {
        var amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), wanted.currency()));
        UUID saleId = fields.id(Place.ROOT.at("saleId"), wanted.saleId());
        if (saleId.equals(orderId)) {
            fields.fault(Place.ROOT.at("saleId"), "must be another id than the order's");
        }
        String terminal = fields.code(Place.ROOT.at("terminalId"), wanted.terminalId());
        if (terminal.indexOf(':') >= 0) {
            fields.fault(Place.ROOT.at("terminalId"), "must not have a colon");
        }
        var register =
                new Register(
                        storeId,
                        terminal,
                        fields.code(Place.ROOT.at("receiptNumber"), wanted.receiptNumber()),
                        fields.optionalCode(Place.ROOT.at("associateId"), wanted.associateId()),
                        fields.code(Place.ROOT.at("channel"), wanted.channel()));
        return new Deliver(
                saleId,
                register,
                at(wanted.occurredAt()),
                order.tenders(Place.ROOT.at("tenders"), wanted.tenders(), amount));
    }
}

package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.instalments.layaway.Cause;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaway.Payment;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks what happens to a layaway that is open: payments, pick-ups and the end.
public final class LayawayMoney {

    private static final int LINES_MAX = 200;
    private static final Map<String, Cause> CAUSES =
            Map.of("customer", Cause.CUSTOMER, "default", Cause.DEFAULT);

    private static final Map<String, Boolean> REFUNDS =
            Map.of("original", false, "store-credit", true);

    private final Fields fields;
    private final OrderFields order;

    private LayawayMoney(Fields fields) {
        this.fields = fields;
        this.order = new OrderFields(fields);
    }

    /// A payment as it was sent.
    record Told(
            UUID paymentId,
            String terminalId,
            Instant occurredAt,
            @Nullable MoneyText amount,
            @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// The client pays a part.
    public static Reading<Pay> of(
            UUID paymentId, LayawayRequests.@Nullable Instalment request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) ->
                        new Pay(
                                payment(
                                        reading.order,
                                        reading.fields,
                                        Place.ROOT,
                                        new Told(
                                                paymentId,
                                                reading.terminal(wanted.terminalId()),
                                                reading.at(wanted.occurredAt()),
                                                wanted.amount(),
                                                wanted.tenders()))));
    }

    /// Goods go to the client.
    ///
    /// @param layawayId which cannot be the sale's id too
    public static Reading<PickUp> of(
            UUID layawayId, UUID saleId, LayawayRequests.@Nullable PickUp request, Clock clock) {
        return read(request, clock, (reading, wanted) -> reading.pickUp(layawayId, saleId, wanted));
    }

    /// It ends early.
    public static Reading<Cancel> of(
            UUID layawayId, LayawayRequests.@Nullable Cancellation request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) ->
                        new Cancel(
                                reading.at(wanted.occurredAt()),
                                reading.fields.choice(
                                        Place.ROOT.at("cause"), wanted.cause(), CAUSES),
                                reading.order.word(Place.ROOT.at("reason"), wanted.reason()),
                                Cancel.creditOf(layawayId),
                                reading.fields.optionalId(
                                        Place.ROOT.at("approvalId"), wanted.approvalId()),
                                wanted.refundTo() != null
                                        && reading.fields.choice(
                                                Place.ROOT.at("refundTo"),
                                                wanted.refundTo(),
                                                REFUNDS)));
    }

    /// Whether a refund of this name is store credit.
    ///
    /// @return null for what is no way of refunding
    public static @Nullable Boolean asCredit(String refundTo) {
        return REFUNDS.get(refundTo);
    }

    /// The cause of this name.
    ///
    /// @return null for what is no cause
    public static @Nullable Cause cause(String text) {
        return CAUSES.get(text);
    }

    private interface Step<Q, C> {
        C read(LayawayMoney reading, Q request);
    }

    private static <Q, C> Reading<C> read(@Nullable Q request, Clock clock, Step<Q, C> step) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new LayawayMoney(new Fields(clock));
        C command = step.read(reading, request);
        return reading.fields.areSound()
                ? new Sound<>(command)
                : new Faulty<>(reading.fields.faults());
    }

    static Payment payment(OrderFields order, Fields fields, Place place, Told told) {
        MoneyText text = told.amount();
        var amount =
                new Amount(
                        fields,
                        text == null
                                ? null
                                : fields.currency(
                                        place.at("amount").at("currency"), text.currency()));
        Money paid = amount.required(place.at("amount"), text);
        if (fields.areSound() && paid.isZero()) {
            fields.fault(place.at("amount"), "must be above 0");
        }
        List<Tender> means = order.tenders(place.at("tenders"), told.tenders(), amount);
        Money change = order.change(place.at("tenders"), means, paid);
        return new Payment(
                told.paymentId(), told.terminalId(), told.occurredAt(), paid, means, change);
    }

    private PickUp pickUp(UUID layawayId, UUID saleId, LayawayRequests.PickUp wanted) {
        var amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), wanted.currency()));
        if (saleId.equals(layawayId)) {
            fields.fault(Place.ROOT, "the sale's id must be another than the layaway's");
        }
        var register =
                new Register(
                        fields.code(Place.ROOT.at("storeId"), wanted.storeId()),
                        terminal(wanted.terminalId()),
                        fields.code(Place.ROOT.at("receiptNumber"), wanted.receiptNumber()),
                        fields.optionalCode(Place.ROOT.at("associateId"), wanted.associateId()),
                        fields.code(Place.ROOT.at("channel"), wanted.channel()));
        return new PickUp(
                saleId,
                register,
                at(wanted.occurredAt()),
                fields.zone(Place.ROOT.at("zone"), wanted.zone()),
                lines(wanted.lines()),
                order.tenders(Place.ROOT.at("tenders"), wanted.tenders(), amount));
    }

    private Map<String, Quantity> lines(@Nullable List<LayawayRequests.@Nullable Line> wanted) {
        Place place = Place.ROOT.at("lines");
        if (wanted != null && wanted.isEmpty()) {
            fields.fault(place, "must have at least one line, or be absent");
        }
        var lines = new LinkedHashMap<String, Quantity>();
        List<LayawayRequests.Line> sound = fields.list(place, wanted, LINES_MAX);
        for (int index = 0; index < sound.size(); index++) {
            Place each = place.at(index);
            LayawayRequests.Line line = sound.get(index);
            String id = fields.code(each.at("lineId"), line.lineId());
            if (lines.containsKey(id)) {
                fields.fault(each.at("lineId"), "must be unique within the pick-up");
            }
            lines.put(id, fields.quantity(each.at("quantity"), line.quantity()));
        }
        return lines;
    }

    /// A receipt is looked up as `terminal:number`, so a terminal's id has no colon.
    private String terminal(@Nullable String id) {
        Place place = Place.ROOT.at("terminalId");
        String terminal = fields.code(place, id);
        if (terminal.indexOf(':') >= 0) {
            fields.fault(place, "must not have a colon");
        }
        return terminal;
    }

    private Instant at(@Nullable String occurredAt) {
        return fields.instant(Place.ROOT.at("occurredAt"), occurredAt);
    }
}

package maison.purchase.intake;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.SaleLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks what a till asks before a sale. No fault repeats the identifier.
public final class CheckoutReading {

    private static final int IDENTIFIER_MAX = 320;
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

    private CheckoutReading() {}

    /// What is asked, or all that is wrong with it.
    public static Reading<CheckoutWish> of(@Nullable CheckoutRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        checkIdentifier(request, fields);
        fields.code(Place.ROOT.at("terminalId"), request.terminalId());
        List<SaleLine> lines = lines(request, fields);
        var wish =
                new CheckoutWish(
                        request.identifier(),
                        request.region(),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.zone(Place.ROOT.at("zone"), request.zone()),
                        lines,
                        sumOf(lines, request, fields));
        return fields.areSound() ? new Sound<>(wish) : new Faulty<>(fields.faults());
    }

    // Not as other texts, which must not look like a card number: a phone may.
    private static void checkIdentifier(CheckoutRequest request, Fields fields) {
        String identifier = request.identifier();
        if (identifier != null && (identifier.isBlank() || identifier.length() > IDENTIFIER_MAX)) {
            fields.fault(
                    Place.ROOT.at("identifier"),
                    "must be 1 to %d characters, or absent".formatted(IDENTIFIER_MAX));
        }
        if (request.region() != null && !REGION.matcher(request.region()).matches()) {
            fields.fault(Place.ROOT.at("region"), "must be an ISO 3166 region such as SA");
        }
    }

    private static List<SaleLine> lines(CheckoutRequest request, Fields fields) {
        return request.lines() == null || request.lines().isEmpty()
                ? List.of()
                : BasketReading.lines(
                        new BasketRequest(
                                null,
                                request.storeId(),
                                request.terminalId(),
                                request.currency(),
                                request.occurredAt(),
                                request.taxInclusive(),
                                request.lines()),
                        fields);
    }

    private static Amounts sumOf(List<SaleLine> lines, CheckoutRequest request, Fields fields) {
        if (lines.isEmpty()) {
            CurrencyUnit currency = fields.currency(Place.ROOT.at("currency"), request.currency());
            Money nothing = Money.zero(currency == null ? CurrencyUnit.USD : currency);
            return new Amounts(nothing, nothing);
        }
        Money net = Money.zero(lines.getFirst().amounts().net().getCurrencyUnit());
        Money tax = net;
        for (SaleLine line : lines) {
            net = net.plus(line.amounts().net());
            tax = tax.plus(line.amounts().tax());
        }
        return new Amounts(net, tax);
    }
}

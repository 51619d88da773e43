package maison.purchase.intake;

import java.time.Clock;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks store credit that is issued by hand.
public final class CreditReading {

    private CreditReading() {}

    /// The credit that the request asks for, without an end, or all that is wrong with it.
    public static Reading<CreditIssued> of(@Nullable CreditRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        MoneyText text = request.amount();
        Place place = Place.ROOT.at("amount");
        CurrencyUnit currency =
                text == null ? null : fields.currency(place.at("currency"), text.currency());
        Money amount = new Amount(fields, currency).required(place, text);
        if (fields.areSound() && amount.isZero()) {
            fields.fault(place.at("amount"), "must be above 0");
        }
        var facts =
                new CreditIssued(
                        fields.optionalId(Place.ROOT.at("customerId"), request.customerId()),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.code(Place.ROOT.at("reason"), request.reason()),
                        amount,
                        null,
                        null);
        return fields.areSound() ? new Sound<>(facts) : new Faulty<>(fields.faults());
    }
}

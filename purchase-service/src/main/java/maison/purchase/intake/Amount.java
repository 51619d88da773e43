package maison.purchase.intake;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads amounts of one currency: zero or more, with no more decimals than the currency has.
///
/// @param currency null if the request's own currency was at fault; then amounts are only skipped
record Amount(Fields fields, @Nullable CurrencyUnit currency) {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    Money zero() {
        return Money.zero(currency == null ? CurrencyUnit.USD : currency);
    }

    Money required(Place place, @Nullable MoneyText text) {
        if (text == null) {
            fields.fault(place, "is required");
            return zero();
        }
        return read(place, text);
    }

    Money optional(Place place, @Nullable MoneyText text) {
        return text == null ? zero() : read(place, text);
    }

    /// A sum that the client may leave to us but, if it sends one, must have right.
    void check(Place place, @Nullable MoneyText text, Money sum) {
        if (text == null) {
            return;
        }
        Money claimed = read(place, text);
        // With other fields at fault the sum of the lines is not known.
        if (fields.areSound() && !claimed.isEqual(sum)) {
            fields.fault(place, "must be " + sum.getAmount() + ", the sum of the lines");
        }
    }

    private Money read(Place place, MoneyText text) {
        if (text.currency() == null) {
            fields.fault(place.at("currency"), "is required");
        } else if (currency != null && !currency.getCode().equals(text.currency())) {
            fields.fault(place.at("currency"), "must be the request's currency");
        }
        if (text.amount() == null) {
            fields.fault(place.at("amount"), "is required");
            return zero();
        }
        if (!Decimals.isPlain(text.amount())) {
            fields.fault(place.at("amount"), "must be a decimal of 0 or more");
            return zero();
        }
        return currency == null ? zero() : exact(place, new BigDecimal(text.amount()), currency);
    }

    private Money exact(Place place, BigDecimal number, CurrencyUnit unit) {
        if (number.compareTo(LIMIT) >= 0) {
            fields.fault(place.at("amount"), "must be below " + LIMIT);
            return zero();
        }
        if (number.scale() > unit.getDecimalPlaces()
                && number.stripTrailingZeros().scale() > unit.getDecimalPlaces()) {
            fields.fault(
                    place.at("amount"),
                    "must have at most %d decimals in %s"
                            .formatted(unit.getDecimalPlaces(), unit.getCode()));
            return zero();
        }
        return Money.of(unit, number.setScale(unit.getDecimalPlaces()));
    }
}

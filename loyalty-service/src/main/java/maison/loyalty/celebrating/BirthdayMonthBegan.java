package maison.loyalty.celebrating;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// The part of customer-service's `maison.customer.birthday-month-began.v1` that points come from.
///
/// @param year in which the month is, where the customer lives
/// @param at when it was noted, which is within the month
record BirthdayMonthBegan(UUID customerId, int year, Instant at) {

    BirthdayMonthBegan {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(at, "at");
    }
}

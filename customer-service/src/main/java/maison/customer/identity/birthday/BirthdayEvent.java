package maison.customer.identity.birthday;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to a customer's birthdays. Stored for good. Neither the day
/// nor the year of birth is in it: only that a month has begun, which everybody learns who gives a
/// present.
public sealed interface BirthdayEvent {

    UUID customerId();

    Instant at();

    /// @param year in which the month is
    record BirthdayMonthBegan(UUID customerId, int year, Instant at) implements BirthdayEvent {}
}

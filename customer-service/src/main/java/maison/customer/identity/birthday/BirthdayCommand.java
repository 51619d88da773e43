package maison.customer.identity.birthday;

import java.time.Instant;
import java.util.UUID;

/// What can be asked of a customer's birthdays.
public sealed interface BirthdayCommand {

    /// Note that the month of the birthday has begun; the same year again changes nothing.
    record Begin(UUID customerId, int year, Instant at) implements BirthdayCommand {}
}

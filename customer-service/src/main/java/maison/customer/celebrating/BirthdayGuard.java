package maison.customer.celebrating;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.birthday.BirthdayEvent;
import maison.customer.birthday.BirthdayRefusal.CustomerErased;
import maison.customer.birthday.BirthdayRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Nobody who was erased has a birthday, also while the job is at it.
@Singleton
final class BirthdayGuard extends CustomersOnly {

    BirthdayGuard() {
        super(
                BirthdayEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

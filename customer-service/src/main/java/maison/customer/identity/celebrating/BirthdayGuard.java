package maison.customer.identity.celebrating;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.birthday.BirthdayEvent;
import maison.customer.identity.birthday.BirthdayRefusal.CustomerErased;
import maison.customer.identity.birthday.BirthdayRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

package maison.customer.accessing;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.access.AccessEvent;
import maison.customer.access.AccessRefusal.CustomerErased;
import maison.customer.access.AccessRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only of a customer is anything held, and of an erased one nothing more.
@Singleton
final class AccessGuard extends CustomersOnly {

    AccessGuard() {
        super(
                AccessEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

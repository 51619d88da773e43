package maison.customer.privacy.accessing;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.privacy.access.AccessEvent;
import maison.customer.privacy.access.AccessRefusal.CustomerErased;
import maison.customer.privacy.access.AccessRefusal.NotACustomer;

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

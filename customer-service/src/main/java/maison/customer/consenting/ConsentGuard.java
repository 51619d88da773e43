package maison.customer.consenting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.consent.ConsentEvent;
import maison.customer.consent.ConsentRefusal.CustomerErased;
import maison.customer.consent.ConsentRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer can consent.
@Singleton
final class ConsentGuard extends CustomersOnly {

    ConsentGuard() {
        super(
                ConsentEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

package maison.customer.permission.consenting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.permission.consent.ConsentEvent;
import maison.customer.permission.consent.ConsentRefusal.CustomerErased;
import maison.customer.permission.consent.ConsentRefusal.NotACustomer;

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

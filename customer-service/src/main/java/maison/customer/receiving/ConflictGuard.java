package maison.customer.receiving;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.conflict.ConflictEvent;
import maison.customer.conflict.ConflictRefusal.CustomerErased;
import maison.customer.conflict.ConflictRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only about a customer can anybody differ.
@Singleton
final class ConflictGuard extends CustomersOnly {

    ConflictGuard() {
        super(
                ConflictEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

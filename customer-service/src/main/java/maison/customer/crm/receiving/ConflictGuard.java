package maison.customer.crm.receiving;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.crm.conflict.ConflictEvent;
import maison.customer.crm.conflict.ConflictRefusal.CustomerErased;
import maison.customer.crm.conflict.ConflictRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

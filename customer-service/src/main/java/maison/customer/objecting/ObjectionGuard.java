package maison.customer.objecting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.objection.ObjectionEvent;
import maison.customer.objection.ObjectionRefusal.CustomerErased;
import maison.customer.objection.ObjectionRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer can object.
@Singleton
final class ObjectionGuard extends CustomersOnly {

    ObjectionGuard() {
        super(
                ObjectionEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

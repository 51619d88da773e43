package maison.customer.permission.objecting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.permission.objection.ObjectionEvent;
import maison.customer.permission.objection.ObjectionRefusal.CustomerErased;
import maison.customer.permission.objection.ObjectionRefusal.NotACustomer;

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

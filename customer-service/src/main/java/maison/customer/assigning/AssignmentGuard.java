package maison.customer.assigning;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.assignment.AssignmentEvent;
import maison.customer.assignment.AssignmentRefusal.CustomerErased;
import maison.customer.assignment.AssignmentRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only customers are looked after.
@Singleton
final class AssignmentGuard extends CustomersOnly {

    AssignmentGuard() {
        super(
                AssignmentEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

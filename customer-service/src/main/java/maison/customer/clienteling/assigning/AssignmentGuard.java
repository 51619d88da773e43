package maison.customer.clienteling.assigning;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.clienteling.assignment.AssignmentEvent;
import maison.customer.clienteling.assignment.AssignmentRefusal.CustomerErased;
import maison.customer.clienteling.assignment.AssignmentRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

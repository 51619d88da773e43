package maison.customer.clienteling.following;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskRefusal.CustomerErased;
import maison.customer.clienteling.task.TaskRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

/// Only customers are followed up.
@Singleton
final class TaskGuard extends CustomersOnly {

    TaskGuard() {
        super(
                TaskMade.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

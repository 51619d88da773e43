package maison.customer.following;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.profile.CustomersOnly;
import maison.customer.task.TaskEvent.TaskMade;
import maison.customer.task.TaskRefusal.CustomerErased;
import maison.customer.task.TaskRefusal.NotACustomer;

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

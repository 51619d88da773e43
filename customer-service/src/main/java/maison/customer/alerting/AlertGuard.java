package maison.customer.alerting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.alert.AlertEvent;
import maison.customer.alert.AlertRefusal.CustomerErased;
import maison.customer.alert.AlertRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only of a customer can anything be noted.
@Singleton
final class AlertGuard extends CustomersOnly {

    AlertGuard() {
        super(
                AlertEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

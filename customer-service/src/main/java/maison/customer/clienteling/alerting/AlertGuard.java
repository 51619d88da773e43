package maison.customer.clienteling.alerting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.clienteling.alert.AlertEvent;
import maison.customer.clienteling.alert.AlertRefusal.CustomerErased;
import maison.customer.clienteling.alert.AlertRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

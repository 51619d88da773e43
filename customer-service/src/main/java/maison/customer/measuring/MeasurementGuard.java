package maison.customer.measuring;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.measurement.MeasurementEvent;
import maison.customer.measurement.MeasurementRefusal.CustomerErased;
import maison.customer.measurement.MeasurementRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer can be measured.
@Singleton
final class MeasurementGuard extends CustomersOnly {

    MeasurementGuard() {
        super(
                MeasurementEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

package maison.customer.tailoring.measuring;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.tailoring.measurement.MeasurementEvent;
import maison.customer.tailoring.measurement.MeasurementRefusal.CustomerErased;
import maison.customer.tailoring.measurement.MeasurementRefusal.NotACustomer;

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

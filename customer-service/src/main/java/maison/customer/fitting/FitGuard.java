package maison.customer.fitting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.fit.FitEvent;
import maison.customer.fit.FitRefusal.CustomerErased;
import maison.customer.fit.FitRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer has a history of fit.
@Singleton
final class FitGuard extends CustomersOnly {

    FitGuard() {
        super(
                FitEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

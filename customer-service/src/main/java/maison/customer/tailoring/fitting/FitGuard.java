package maison.customer.tailoring.fitting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.tailoring.fit.FitEvent;
import maison.customer.tailoring.fit.FitRefusal.CustomerErased;
import maison.customer.tailoring.fit.FitRefusal.NotACustomer;

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

package maison.customer.preferring;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.preference.PreferenceEvent;
import maison.customer.preference.PreferenceRefusal.CustomerErased;
import maison.customer.preference.PreferenceRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer prefers anything.
@Singleton
final class PreferenceGuard extends CustomersOnly {

    PreferenceGuard() {
        super(
                PreferenceEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

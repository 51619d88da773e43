package maison.customer.clienteling.preferring;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.clienteling.preference.PreferenceEvent;
import maison.customer.clienteling.preference.PreferenceRefusal.CustomerErased;
import maison.customer.clienteling.preference.PreferenceRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

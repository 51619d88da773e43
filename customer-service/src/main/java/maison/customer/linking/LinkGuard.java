package maison.customer.linking;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.link.LinkEvent;
import maison.customer.link.LinkRefusal.CustomerErased;
import maison.customer.link.LinkRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer has a link to preferences.
@Singleton
final class LinkGuard extends CustomersOnly {

    LinkGuard() {
        super(
                LinkEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

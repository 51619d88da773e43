package maison.customer.permission.linking;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.permission.link.LinkEvent;
import maison.customer.permission.link.LinkRefusal.CustomerErased;
import maison.customer.permission.link.LinkRefusal.NotACustomer;

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

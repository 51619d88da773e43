package maison.customer.photographing;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.photo.PhotoEvent;
import maison.customer.photo.PhotoRefusal.CustomerErased;
import maison.customer.photo.PhotoRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer has photos.
@Singleton
final class PhotoGuard extends CustomersOnly {

    PhotoGuard() {
        super(
                PhotoEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

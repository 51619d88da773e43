package maison.customer.filing;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.file.FileEvent;
import maison.customer.file.FileRefusal.CustomerErased;
import maison.customer.file.FileRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Files are kept of customers only.
@Singleton
final class FileGuard extends CustomersOnly {

    FileGuard() {
        super(
                FileEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

package maison.customer.documents.filing;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.documents.file.FileEvent;
import maison.customer.documents.file.FileRefusal.CustomerErased;
import maison.customer.documents.file.FileRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

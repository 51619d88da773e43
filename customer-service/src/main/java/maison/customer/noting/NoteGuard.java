package maison.customer.noting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.note.NoteEvent;
import maison.customer.note.NoteRefusal.CustomerErased;
import maison.customer.note.NoteRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only on a customer can anything be written.
@Singleton
final class NoteGuard extends CustomersOnly {

    NoteGuard() {
        super(
                NoteEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}

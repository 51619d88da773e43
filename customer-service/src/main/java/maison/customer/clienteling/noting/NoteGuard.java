package maison.customer.clienteling.noting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.clienteling.note.NoteEvent;
import maison.customer.clienteling.note.NoteRefusal.CustomerErased;
import maison.customer.clienteling.note.NoteRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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

package maison.customer.noting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.note.NoteEvent;
import maison.customer.note.NoteRefusal.CustomerErased;
import maison.customer.note.NoteRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only on a customer can anything be written.
@Singleton
final class NoteGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event ->
                            event instanceof NoteEvent ours
                                    ? Stream.of(ours.customerId())
                                    : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }
}

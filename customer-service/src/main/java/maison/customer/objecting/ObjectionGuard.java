package maison.customer.objecting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.objection.ObjectionEvent;
import maison.customer.objection.ObjectionRefusal.CustomerErased;
import maison.customer.objection.ObjectionRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only a customer can object.
@Singleton
final class ObjectionGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event ->
                            event instanceof ObjectionEvent ours
                                    ? Stream.of(ours.customerId())
                                    : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }
}

package maison.customer.alerting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.alert.AlertEvent;
import maison.customer.alert.AlertRefusal.CustomerErased;
import maison.customer.alert.AlertRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only of a customer can anything be noted.
@Singleton
final class AlertGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event ->
                            event instanceof AlertEvent ours
                                    ? Stream.of(ours.customerId())
                                    : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }
}

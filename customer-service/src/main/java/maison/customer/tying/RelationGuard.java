package maison.customer.tying;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.profile.CustomersOnly;
import maison.customer.relation.RelationEvent;
import maison.customer.relation.RelationRefusal.CustomerErased;
import maison.customer.relation.RelationRefusal.NotACustomer;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Both ends that are named by an id are customers.
@Singleton
final class RelationGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event ->
                            event instanceof RelationEvent ours
                                    ? Stream.concat(
                                            Stream.of(ours.customerId()),
                                            Stream.ofNullable(ours.otherId()))
                                    : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }
}

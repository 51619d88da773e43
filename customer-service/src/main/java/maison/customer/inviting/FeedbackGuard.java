package maison.customer.inviting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.feedback.FeedbackEvent;
import maison.customer.feedback.FeedbackRefusal.CustomerErased;
import maison.customer.feedback.FeedbackRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only customers are asked and answer.
@Singleton
final class FeedbackGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event ->
                            event instanceof FeedbackEvent ours
                                    ? Stream.of(ours.customerId())
                                    : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }
}

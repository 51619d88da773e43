package maison.customer.wishing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.gift.Recipient;
import maison.customer.profile.CustomersOnly;
import maison.customer.wish.WishEvent;
import maison.customer.wish.WishEvent.WishChanged;
import maison.customer.wish.WishEvent.WishDropped;
import maison.customer.wish.WishEvent.WishFulfilled;
import maison.customer.wish.WishEvent.WishMade;
import maison.customer.wish.WishRefusal.CustomerErased;
import maison.customer.wish.WishRefusal.NotACustomer;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Only customers wish, and only for whom there is.
@Singleton
final class WishGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event -> event instanceof WishEvent ours ? people(ours) : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }

    private static Stream<UUID> people(WishEvent event) {
        return switch (event) {
            case WishMade made -> people(made.customerId(), made.recipient());
            case WishChanged changed -> people(changed.customerId(), changed.recipient());
            case WishFulfilled _, WishDropped _ -> Stream.of(event.customerId());
        };
    }

    private static Stream<UUID> people(UUID customer, @Nullable Recipient recipient) {
        return recipient == null
                ? Stream.of(customer)
                : Stream.concat(Stream.of(customer), Stream.ofNullable(recipient.customerId()));
    }
}

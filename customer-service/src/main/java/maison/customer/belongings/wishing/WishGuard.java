package maison.customer.belongings.wishing;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.wish.WishEvent;
import maison.customer.belongings.wish.WishEvent.WishChanged;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.belongings.wish.WishRefusal.CustomerErased;
import maison.customer.belongings.wish.WishRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;
import org.jspecify.annotations.Nullable;

/// Only customers wish, and only for whom there is.
@Singleton
final class WishGuard extends CustomersOnly {

    WishGuard() {
        super(WishEvent.class, WishGuard::people, new NotACustomer(), new CustomerErased());
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

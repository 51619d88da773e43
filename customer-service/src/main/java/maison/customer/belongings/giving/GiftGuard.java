package maison.customer.belongings.giving;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.belongings.gift.GiftEvent;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.belongings.gift.GiftRefusal.CustomerErased;
import maison.customer.belongings.gift.GiftRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

/// Only customers give, and only to whom there is.
@Singleton
final class GiftGuard extends CustomersOnly {

    GiftGuard() {
        super(GiftEvent.class, GiftGuard::people, new NotACustomer(), new CustomerErased());
    }

    private static Stream<UUID> people(GiftEvent event) {
        return switch (event) {
            case GiftPlanned(var giver, _, var to, var present, _, _, _) ->
                    Stream.of(
                                    Stream.of(giver),
                                    Stream.ofNullable(to.customerId()),
                                    Stream.ofNullable(present.wishOwner()))
                            .flatMap(each -> each);
            case GiftRescheduled _, GiftRevealed _, GiftUnmarked _ -> Stream.of(event.customerId());
        };
    }
}

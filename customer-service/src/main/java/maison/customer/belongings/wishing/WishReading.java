package maison.customer.belongings.wishing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.belongings.wishes.WishAudience;
import maison.customer.belongings.wishes.WishList;
import maison.customer.belongings.wishes.WishView;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Shows a wish list to its owner or to staff.
@Singleton
final class WishReading {

    private final WishList wishes;
    private final GiftList gifts;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    WishReading(
            WishList wishes,
            GiftList gifts,
            CustomerKeys keys,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.wishes = wishes;
        this.gifts = gifts;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    Page<WishView> of(UUID id, @Nullable String after, int limit) {
        var page = wishes.of(id, keys.of(id), after, limit);
        looks.seen(Set.of(id), "wishes", List.of("wishes"));
        var shown =
                caller.has(Roles.CLIENT)
                        ? WishAudience.forOwner(page.items(), gifts.keptFrom(id))
                        : WishAudience.forStaff(id, page.items(), gifts.about(id), clock.instant());
        return new Page<>(shown, page.next());
    }
}

package maison.customer.belongings.giving;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.GiftWords;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Shows the gifts that a customer gives or gets, as far as the caller may know of them.
@Singleton
final class GiftReading {

    private final GiftList gifts;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    GiftReading(GiftList gifts, CustomerKeys keys, Looks looks, Caller caller, Clock clock) {
        this.gifts = gifts;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    Page<GiftView> of(UUID id, @Nullable String after, int limit) {
        var key = keys.of(id);
        Instant now = clock.instant();
        boolean toOwner = caller.has(Roles.CLIENT);
        UUID last = place(after);
        List<GiftView> found =
                gifts.marked(id).stream()
                        .filter(each -> !toOwner || !each.isKeptFrom(id, now))
                        .sorted(Comparator.comparing(GiftRow::giftId))
                        .filter(each -> last == null || each.giftId().compareTo(last) > 0)
                        .limit(limit + 1L)
                        .map(each -> GiftView.of(each, description(id, each, key), now))
                        .toList();
        looks.seen(Set.of(id), "gifts", List.of("gifts"));
        return Page.of(found, limit, each -> Cursor.of(each.giftId()));
    }

    // What the giver said of it is told on the giver's record alone.
    private static @Nullable String description(UUID id, GiftRow gift, SubjectKey key) {
        var words = gift.words();
        return words != null && gift.giverId().equals(id)
                ? GiftWords.open(key, words).description()
                : null;
    }

    private static @Nullable UUID place(@Nullable String after) {
        var key = Cursor.read(after, 1);
        try {
            return key == null ? null : UUID.fromString(key.getFirst());
        } catch (IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}

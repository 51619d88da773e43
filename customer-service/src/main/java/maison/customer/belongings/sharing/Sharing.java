package maison.customer.belongings.sharing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.Surprises;
import maison.customer.belongings.wardrobe.Wardrobe;
import maison.customer.belongings.wardrobe.WardrobeAudience;
import maison.customer.belongings.wardrobe.WardrobeItem;
import maison.customer.belongings.wishes.SharedWish;
import maison.customer.belongings.wishes.WishAudience;
import maison.customer.belongings.wishes.WishList;
import maison.customer.family.relations.RelationList;
import maison.customer.family.relations.Topic;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Puts together what others let a customer know of them.
@Singleton
final class Sharing {

    /// Who shares more is looked up by staff.
    private static final int SHOWN_MAX = 200;

    private final RelationList relations;
    private final WishList wishes;
    private final Wardrobe wardrobe;
    private final GiftList gifts;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Clock clock;

    Sharing(
            RelationList relations,
            WishList wishes,
            Wardrobe wardrobe,
            GiftList gifts,
            Profiles profiles,
            OpenedProfiles opened,
            CustomerKeys keys,
            Looks looks,
            Clock clock) {
        this.relations = relations;
        this.wishes = wishes;
        this.wardrobe = wardrobe;
        this.gifts = gifts;
        this.profiles = profiles;
        this.opened = opened;
        this.keys = keys;
        this.looks = looks;
        this.clock = clock;
    }

    Page<SharedView> with(UUID viewer, @Nullable String after, int limit) {
        keys.of(viewer);
        var page = relations.of(viewer, true, after, limit);
        Map<UUID, Set<Topic>> shared = new LinkedHashMap<>();
        page.items()
                .forEach(each -> {
                    UUID other = each.customerId();
                    if (other != null && !each.weMayKnow().isEmpty()) {
                        shared.computeIfAbsent(other, _ -> EnumSet.noneOf(Topic.class))
                                .addAll(each.weMayKnow());
                    }
                });
        looks.seen(shared.keySet(), "shared", List.of("wishes", "wardrobe", "birthday"));
        var views = new ArrayList<SharedView>();
        Surprises surprises = gifts.keptFrom(viewer);
        shared.forEach((other, topics) -> view(other, topics, surprises).ifPresent(views::add));
        return new Page<>(views, page.next());
    }

    /// Empty if they were erased since their relation was read.
    ///
    /// @param surprises what is kept from the viewer, whoever bought it
    private Optional<SharedView> view(UUID other, Set<Topic> topics, Surprises surprises) {
        var key = keys.opening(other).orElse(null);
        var person = profiles.find(other).filter(row -> !row.erased()).flatMap(opened::open);
        if (key == null || person.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<GiftRow> about = gifts.about(other);
        return Optional.of(
                new SharedView(
                        other,
                        name(person.get()),
                        topics.contains(Topic.OCCASIONS) ? birthday(person.get()) : null,
                        topics.contains(Topic.WISHES) ? wishes(other, key, about, now) : null,
                        topics.contains(Topic.PURCHASES)
                                ? wardrobe(other, key, about, surprises, now)
                                : null));
    }

    private List<SharedWish> wishes(UUID other, SubjectKey key, List<GiftRow> about, Instant now) {
        var found = wishes.of(other, key, null, SHOWN_MAX).items();
        return WishAudience.forOthers(other, found, about, now);
    }

    private List<WardrobeItem> wardrobe(
            UUID other, SubjectKey key, List<GiftRow> about, Surprises surprises, Instant now) {
        var found = wardrobe.of(other, key, Wardrobe.Place.read(null), SHOWN_MAX);
        return WardrobeAudience.forOthers(found, about, now).stream()
                .filter(each -> !hides(surprises, each))
                .toList();
    }

    private static boolean hides(Surprises surprises, WardrobeItem item) {
        UUID sale = item.saleId();
        String line = item.lineId();
        return sale != null && line != null && surprises.hidesLine(sale, line);
    }

    private static @Nullable String name(Person person) {
        var name = person.name();
        return name == null ? null : name.greeting();
    }

    private static @Nullable String birthday(Person person) {
        var birthday = person.birthday();
        return birthday == null ? null : birthday.day().toString();
    }
}

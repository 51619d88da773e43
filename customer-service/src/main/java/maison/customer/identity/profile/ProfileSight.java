package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customfields.CustomFieldList;
import maison.customer.identity.customfields.CustomValues;
import maison.customer.identity.person.Person;
import maison.customer.identity.segments.SegmentList;
import maison.customer.privacy.readlog.Looks;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Shows a profile as far as the caller's role sees it, and logs that.
@Singleton
public final class ProfileSight {

    private final Profiles profiles;
    private final Looks looks;
    private final Masks masks;
    private final CustomFieldList customFields;
    private final SegmentList segments;
    private final Caller caller;
    private final Clock clock;

    ProfileSight(
            Profiles profiles,
            Looks looks,
            Masks masks,
            CustomFieldList customFields,
            SegmentList segments,
            Caller caller,
            Clock clock) {
        this.profiles = profiles;
        this.looks = looks;
        this.masks = masks;
        this.customFields = customFields;
        this.segments = segments;
        this.caller = caller;
        this.clock = clock;
    }

    /// The profile to answer with, its contacts masked if the caller named no purpose.
    ///
    /// @param whole the person behind the row
    /// @param operation what was asked for, such as `profile`
    public Object seen(ProfileRow row, Person whole, String operation) {
        return seen(row, whole, null, operation);
    }

    /// The same with the segments that the customer is in now, for who files customers under tags,
    /// and for who plans campaigns.
    Object seenNow(ProfileRow row, Person whole, String operation) {
        boolean isShown = View.of(caller).contains(Field.TAGS) || caller.has(Roles.MARKETER);
        return seen(row, whole, isShown ? segments.of(row.customerId()) : null, operation);
    }

    private Object seen(
            ProfileRow row, Person whole, @Nullable List<String> segments, String operation) {
        var view = View.of(caller);
        var custom = view.contains(Field.CUSTOM) ? custom(whole) : Map.<String, Object>of();
        var person = whole.only(view);
        if (custom.isEmpty()) {
            person = person.with(Field.CUSTOM, null);
        }
        var zone = Objects.requireNonNullElse(whole.zone(), ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var others = row.joined() ? others(row.customerId()) : List.<UUID>of();
        var seen = ProfileView.of(row, others, person, today, segments, custom);
        if (Masks.reveals(caller)) {
            looks.shown(List.of(row.customerId()), operation, person.fields());
            return seen;
        }
        looks.shown(List.of(row.customerId()), operation, Masks.unmasked(person.fields()));
        return masks.mask(seen);
    }

    private List<UUID> others(UUID survivor) {
        return profiles.idsOf(survivor).stream().filter(each -> !each.equals(survivor)).toList();
    }

    private Map<String, Object> custom(Person person) {
        var shown = new TreeMap<String, Object>();
        if (!person.custom().isEmpty()) {
            for (var field : customFields.all()) {
                var value = person.custom().get(field.key());
                if (value != null && field.isSeenBy(caller::has)) {
                    shown.put(field.key(), CustomValues.shown(field.definition(), value));
                }
            }
        }
        return shown;
    }
}

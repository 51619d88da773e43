package maison.customer.profile;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.customer.Field;
import maison.customer.customfields.CustomFieldList;
import maison.customer.customfields.CustomValues;
import maison.customer.person.Person;
import maison.customer.readlog.Looks;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;

/// Profiles as the current caller may see them. Whatever is shown is logged.
@RequestScoped
public class ShownProfiles {

    private final PastProfiles past;
    private final OpenedProfiles opened;
    private final Looks looks;
    private final Masks masks;
    private final CustomFieldList customFields;
    private final Caller caller;
    private final Clock clock;

    ShownProfiles(
            PastProfiles past,
            OpenedProfiles opened,
            Looks looks,
            Masks masks,
            CustomFieldList customFields,
            Caller caller,
            Clock clock) {
        this.past = past;
        this.opened = opened;
        this.looks = looks;
        this.masks = masks;
        this.customFields = customFields;
        this.caller = caller;
        this.clock = clock;
    }

    /// A profile as it was in effect at a moment; empty if there was none yet.
    public Optional<Object> asOf(UUID customer, Instant at, String operation) {
        return past.find(customer, at, null).map(row -> of(row, operation));
    }

    /// What of a profile is for the caller: their role's fields, contacts masked without a purpose.
    ///
    /// @throws ProblemException 410 if the customer is being erased
    Object of(ProfileRow row, String operation) {
        var view = View.of(caller);
        var whole =
                opened.open(row).orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
        var custom = view.contains(Field.CUSTOM) ? custom(whole) : Map.<String, Object>of();
        var person = whole.only(view);
        if (custom.isEmpty()) {
            person = person.with(Field.CUSTOM, null);
        }
        var zone = Objects.requireNonNullElse(whole.zone(), ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var seen = ProfileView.of(row, person, today, custom);
        if (Masks.reveals(caller)) {
            looks.shown(List.of(row.customerId()), operation, person.fields());
            return seen;
        }
        looks.shown(List.of(row.customerId()), operation, Masks.unmasked(person.fields()));
        return masks.mask(seen);
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

package maison.customer.finding.merging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.ProblemException;

/// Two customers side by side.
///
/// @param suggestions whose value of each field should survive
record Pair(
        ProfileRow survivor,
        Person survivorPerson,
        ProfileRow absorbed,
        Person absorbedPerson,
        Map<Field, Suggestion> suggestions) {

    @Override
    public String toString() {
        return "Pair[…]";
    }

    /// Reads pairs.
    @Singleton
    static final class Pairs {

        private final Profiles profiles;
        private final OpenedProfiles opened;
        private final Customers customers;

        Pairs(Profiles profiles, OpenedProfiles opened, Customers customers) {
            this.profiles = profiles;
            this.opened = opened;
            this.customers = customers;
        }

        /// @throws ProblemException 404 if there is no such customer, 410 if there was one
        Pair of(UUID survivor, UUID absorbed) {
            var one = row(survivor);
            var other = row(absorbed);
            var person = person(one);
            var otherPerson = person(other);
            var suggestions = Suggestion.of(person, since(survivor), otherPerson, since(absorbed));
            return new Pair(one, person, other, otherPerson, suggestions);
        }

        /// The row of an id itself, whomever it stands for.
        ProfileRow row(UUID id) {
            return profiles.own(id)
                    .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        }

        Person person(ProfileRow row) {
            return Optional.of(row)
                    .filter(each -> !each.erased())
                    .flatMap(opened::open)
                    .orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
        }

        private Map<Field, Instant> since(UUID id) {
            var since = new EnumMap<Field, Instant>(Field.class);
            for (var recorded : customers.load(id).events()) {
                changed(recorded.event()).forEach(field -> since.put(field, recorded.event().at()));
            }
            return since;
        }

        private static List<Field> changed(CustomerEvent event) {
            return switch (event) {
                case CustomerRegistered _ -> List.of(Field.values());
                case CustomerCorrected corrected -> corrected.fields();
                case CustomerFollowed followed -> followed.fields();
                default -> List.of();
            };
        }
    }
}

package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;

/// Opens stored profiles.
@Singleton
public final class OpenedProfiles {

    private final Profiles profiles;
    private final Vault vault;

    OpenedProfiles(Profiles profiles, Vault vault) {
        this.profiles = profiles;
        this.vault = vault;
    }

    /// The person behind a row; empty if they were erased, be it since the row was read.
    public Optional<Person> open(ProfileRow row) {
        return open(row, profiles::own);
    }

    /// The people behind many rows by the ids of the rows; who was erased is left out.
    public Map<UUID, Person> open(Collection<ProfileRow> rows) {
        var people = own(rows);
        for (var row : rows) {
            people.computeIfPresent(
                    row.customerId(), (_, person) -> shown(person, row, profiles::own));
        }
        return people;
    }

    /// The same with the rows of others whose values are shown as they were at some time.
    Optional<Person> open(ProfileRow row, Function<UUID, Optional<ProfileRow>> rows) {
        return own(row).map(person -> shown(person, row, rows));
    }

    private Person shown(Person own, ProfileRow row, Function<UUID, Optional<ProfileRow>> rows) {
        var people = new HashMap<UUID, Person>(Map.of(row.customerId(), own));
        for (var other : row.shown().others()) {
            rows.apply(other)
                    .filter(each -> !each.erased())
                    .flatMap(each -> open(each, rows))
                    .ifPresent(person -> people.put(other, person));
        }
        var person = own;
        for (var field : row.shown().steps().keySet()) {
            var value = Person.NOBODY;
            for (var id : row.shown().of(field, row.customerId())) {
                value = value.and(field, people.getOrDefault(id, Person.NOBODY));
            }
            person = person.with(EnumSet.of(field), value);
        }
        return person;
    }

    /// What was told with the row's own id, as if nothing had ever been merged.
    public Optional<Person> own(ProfileRow row) {
        return own(row, vault.keysOf(List.of(row.customerId())));
    }

    /// The same for many at once; who was erased is left out.
    public Map<UUID, Person> own(Collection<ProfileRow> rows) {
        var keys = vault.keysOf(rows.stream().map(ProfileRow::customerId).toList());
        var people = new HashMap<UUID, Person>();
        for (var row : rows) {
            own(row, keys).ifPresent(person -> people.put(row.customerId(), person));
        }
        return people;
    }

    private static Optional<Person> own(ProfileRow row, Map<UUID, SubjectKey> keys) {
        if (row.sealed().isEmpty()) {
            return Optional.of(Person.NOBODY.with(Field.LANGUAGE, row.language()));
        }
        var key = keys.get(row.customerId());
        return key == null
                ? Optional.empty()
                : Optional.of(PersonSeal.open(key, row.sealed(), row.language()));
    }
}

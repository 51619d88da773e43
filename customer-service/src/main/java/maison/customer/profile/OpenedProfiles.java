package maison.customer.profile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import maison.customer.customer.Field;
import maison.customer.person.Person;
import maison.customer.person.PersonSeal;
import maison.platform.sealing.Vault;

/// Opens stored profiles.
@Singleton
public final class OpenedProfiles {

    private final Vault vault;

    OpenedProfiles(Vault vault) {
        this.vault = vault;
    }

    /// The person behind a row; empty if they were erased, be it since the row was read.
    public Optional<Person> open(ProfileRow row) {
        if (row.sealed().isEmpty()) {
            return Optional.of(Person.NOBODY.with(Field.LANGUAGE, row.language()));
        }
        var id = row.customerId();
        var key = vault.keysOf(List.of(id)).get(id);
        return key == null
                ? Optional.empty()
                : Optional.of(PersonSeal.open(key, row.sealed(), row.language()));
    }
}

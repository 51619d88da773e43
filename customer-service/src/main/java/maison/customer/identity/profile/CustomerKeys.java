package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;

/// The keys of customers whom there are.
@Singleton
public final class CustomerKeys {

    private final Profiles profiles;
    private final Vault vault;

    CustomerKeys(Profiles profiles, Vault vault) {
        this.profiles = profiles;
        this.vault = vault;
    }

    /// A customer's key: it seals for this id, and opens what was sealed for any id of the person.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    public SubjectKey of(UUID customer) {
        var row =
                profiles.find(customer)
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        var key =
                Optional.of(row)
                        .filter(each -> !each.erased())
                        .flatMap(_ -> vault.keyFor(customer))
                        .orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
        boolean alone = row.customerId().equals(customer) && !row.joined();
        return alone ? key : key.opening(others(customer));
    }

    /// What opens everything that was sealed for any id of a person; empty if there is nothing any
    /// more, or never was.
    public Optional<SubjectKey> opening(UUID customer) {
        var keys = vault.keysOf(profiles.idsOf(customer)).values();
        return keys.stream().findFirst().map(key -> key.opening(keys));
    }

    private Collection<SubjectKey> others(UUID customer) {
        var ids = new ArrayList<>(profiles.idsOf(customer));
        ids.remove(customer);
        return vault.keysOf(ids).values();
    }
}

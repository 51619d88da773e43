package maison.customer.profile;

import jakarta.inject.Singleton;
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

    /// A customer's key.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    public SubjectKey of(UUID customer) {
        var row =
                profiles.find(customer)
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        return Optional.of(row)
                .filter(each -> !each.erased())
                .flatMap(_ -> vault.keyFor(customer))
                .orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
    }
}

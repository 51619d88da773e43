package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.platform.http.ProblemException;

/// The rows of customers whom there are.
@Singleton
public final class CustomerRows {

    private final Profiles profiles;

    CustomerRows(Profiles profiles) {
        this.profiles = profiles;
    }

    /// A customer's row, still sealed.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    public ProfileRow present(UUID customer) {
        var row =
                profiles.find(customer)
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        if (row.erased()) {
            throw new ProblemException(CustomerProblems.erased());
        }
        return row;
    }
}

package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.platform.http.ProblemException;

/// Past profiles as the current caller may see them. Whatever is shown is logged.
@Singleton
public final class ShownProfiles {

    private final PastProfiles past;
    private final OpenedProfiles opened;
    private final ProfileSight sight;

    ShownProfiles(PastProfiles past, OpenedProfiles opened, ProfileSight sight) {
        this.past = past;
        this.opened = opened;
        this.sight = sight;
    }

    /// A profile as it was in effect at a moment; empty if there was none yet.
    ///
    /// @throws ProblemException 410 if the customer is being erased
    public Optional<Object> asOf(UUID customer, Instant at, String operation) {
        return past.find(customer, at, null)
                .map(row ->
                        sight.seen(
                                row,
                                opened.open(row, other -> past.own(other, at, null))
                                        .orElseThrow(() ->
                                                new ProblemException(CustomerProblems.erased())),
                                operation));
    }
}

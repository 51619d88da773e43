package maison.purchase;

import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.persons.Persons;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Whose records the caller may see: a client only their own, under whichever of their ids.
@Singleton
public final class OwnRecords {

    private final Caller caller;
    private final Persons persons;

    OwnRecords(Caller caller, Persons persons) {
        this.caller = caller;
        this.persons = persons;
    }

    /// Whether the caller may see what is this customer's.
    ///
    /// @param owner null for nobody's, which no client sees
    public boolean maySee(@Nullable UUID owner) {
        if (!caller.has(Roles.CLIENT)) {
            return true;
        }
        // The claim of the caller's own token is an id, as the identity provider was told.
        return owner != null
                && caller.claim("customer_id")
                        .filter(own ->
                                own.equals(owner.toString())
                                        || persons.idsOf(owner).stream()
                                                .anyMatch(id -> id.toString().equals(own)))
                        .isPresent();
    }
}

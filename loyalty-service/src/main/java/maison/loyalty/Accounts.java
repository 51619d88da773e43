package maison.loyalty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts.History;
import maison.loyalty.account.Standing;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/// Opens an account for a reader: theirs to see, as of the instants they asked for.
@Singleton
public final class Accounts {

    private final LoyaltyAccounts accounts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Accounts(LoyaltyAccounts accounts, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /// An account at an instant.
    ///
    /// @param customer whose it is: for the id of somebody who was absorbed, who survived
    public record Seen(
            UUID customer, @Nullable Instant known, History history, Standing standing) {}

    /// Reads an account.
    ///
    /// @throws ProblemException 404 if nothing was bought by then, 400 for malformed instants
    public Seen see(UUID customer, AsOf asOf) {
        caller.requireOwn(customer);
        Instant at = asOf.at(clock);
        Instant known = asOf.known();
        History history = accounts.history(customer, known);
        if (!history.account().openedBy(at)) {
            throw new ProblemException(
                    Problem.of(
                            404,
                            "account-not-open",
                            "Account not open",
                            "Nothing was bought by this customer by then."));
        }
        return new Seen(
                history.person().holder(), known, history, Standing.of(history.account(), at));
    }
}

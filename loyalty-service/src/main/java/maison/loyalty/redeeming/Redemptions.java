package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.TellRedemption;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Redemption;
import maison.loyalty.account.TakenPoints;
import maison.loyalty.redeeming.RedemptionView.From;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import org.jdbi.v3.core.Jdbi;

/// Runs a command on an account and answers with what became of the redemption.
@Singleton
class Redemptions {

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Places places;
    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    Redemptions(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            Places places,
            Jdbi jdbi,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.places = places;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// @param created the status of what was not there before
    Response run(UUID customer, UUID id, LoyaltyCommand command, int created) {
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : created)
                                .entity(view(done.state(), id, now()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    /// Takes note of a reward that was given offline.
    Response tell(UUID customer, UUID id, ToldRequest told) {
        boolean left =
                jdbi.withHandle(handle -> places.isLeft(handle, told.reward(), told.givenAt()));
        var command =
                new TellRedemption(id, told.reward(), told.store(), told.givenAt(), left, now());
        return run(customer, id, command, 201);
    }

    /// @throws ProblemException 404 for an unknown one
    RedemptionView read(UUID customer, UUID id) {
        return view(accounts.load(customer).state(), id, now());
    }

    /// All of a customer's, in business order.
    List<RedemptionView> all(UUID customer) {
        Account account = accounts.load(customer).state();
        Instant now = now();
        Map<UUID, List<From>> from = from(account, now);
        return account.redemptionsBy(now).stream().map(each -> view(each, from, now)).toList();
    }

    private static RedemptionView view(Account account, UUID id, Instant now) {
        Redemption redemption = account.redemption(id);
        if (redemption == null) {
            throw ProblemException.notFound("redemption");
        }
        return view(redemption, from(account, now), now);
    }

    private static RedemptionView view(
            Redemption redemption, Map<UUID, List<From>> from, Instant now) {
        return RedemptionView.of(redemption, from.getOrDefault(redemption.id(), List.of()), now);
    }

    private static Map<UUID, List<From>> from(Account account, Instant now) {
        return account.takenAt(now).stream()
                .collect(
                        Collectors.groupingBy(
                                TakenPoints::taking,
                                Collectors.mapping(
                                        each -> new From(each.lot(), each.points()),
                                        Collectors.toList())));
    }
}

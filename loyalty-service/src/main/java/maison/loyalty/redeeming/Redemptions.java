package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.loyalty.CertificateProblems;
import maison.loyalty.CertificateView;
import maison.loyalty.Certificates;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.EndHold;
import maison.loyalty.account.LoyaltyCommand.TellRedemption;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Redemption;
import maison.loyalty.account.TakenPoints;
import maison.loyalty.certificate.CertificateRefusal;
import maison.loyalty.redeeming.RedemptionView.From;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Runs a command on an account and answers with what became of the redemption.
@Singleton
class Redemptions {

    /// Within this time who asks again may have lost the answer.
    private static final Duration LOST_ANSWER = Duration.ofMinutes(15);

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Acts acts;
    private final Certificates certificates;
    private final Places places;
    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    Redemptions(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            Acts acts,
            Certificates certificates,
            Places places,
            Jdbi jdbi,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.acts = acts;
        this.certificates = certificates;
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
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done ->
                    answer(done, created, view(customer, done.state(), id, now()));
        };
    }

    private static Response answer(
            Done<Account, LoyaltyEvent, LoyaltyRefusal> done, int created, RedemptionView view) {
        var response = Response.status(done.repeated() ? 200 : created).entity(view);
        return (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                .build();
    }

    /// Runs a command on an account, and does to the certificate that the redemption is for what
    /// the redemption then is: issued in the same act if it is committed, void if it is undone.
    Response runWithCertificate(UUID customer, UUID id, LoyaltyCommand command, int created) {
        return acts.run(
                caller.call(),
                act -> decided(act, customer, id, command, created),
                reason -> LoyaltyProblems.of((LoyaltyRefusal) reason).toResponse(),
                null);
    }

    private Response decided(Act act, UUID customer, UUID id, LoyaltyCommand command, int created) {
        return switch (act.decide(accounts, customer, command)) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                Redemption redemption = redemption(done.state(), id);
                // The certificate stays with the id under which its points were held.
                UUID owner = done.state().redeemedBy(customer, id);
                CertificateRefusal no =
                        command instanceof EndHold(_, _, var now, var reason) && reason != null
                                ? certificates.revoke(act, owner, redemption, now, reason)
                                : null;
                yield no == null
                        ? answer(
                                done,
                                created,
                                view(
                                        redemption,
                                        certificates.issue(
                                                act,
                                                owner,
                                                redemption,
                                                now(),
                                                whole(done, redemption)),
                                        from(done.state(), now()),
                                        now()))
                        : CertificateProblems.of(no).toResponse();
            }
        };
    }

    /// Whoever may commit sees the code, also when their answer was lost; later it is for those who
    /// may see codes.
    private boolean whole(Done<Account, LoyaltyEvent, LoyaltyRefusal> done, Redemption redemption) {
        Instant committed = redemption.committedAt();
        return !done.repeated()
                || Certificates.maySeeCode(caller)
                || (committed != null && committed.plus(LOST_ANSWER).isAfter(now()));
    }

    /// Takes note of a reward that was given offline.
    Response tell(UUID customer, UUID id, ToldRequest told) {
        boolean left =
                jdbi.withHandle(handle -> places.isLeft(handle, told.reward(), told.givenAt()));
        var command =
                new TellRedemption(id, told.reward(), told.store(), told.givenAt(), left, now());
        return runWithCertificate(customer, id, command, 201);
    }

    /// @throws ProblemException 404 for an unknown one
    RedemptionView read(UUID customer, UUID id) {
        return view(customer, accounts.load(customer).state(), id, now());
    }

    /// All of a customer's, in business order; without certificates, which have a list of their
    /// own.
    List<RedemptionView> all(UUID customer) {
        Account account = accounts.load(customer).state();
        Instant now = now();
        Map<UUID, List<From>> from = from(account, now);
        return account.redemptionsBy(now).stream()
                .map(each -> view(each, null, from, now))
                .toList();
    }

    private static Redemption redemption(Account account, UUID id) {
        Redemption redemption = account.redemption(id);
        if (redemption == null) {
            throw ProblemException.notFound("redemption");
        }
        return redemption;
    }

    private RedemptionView view(UUID customer, Account account, UUID id, Instant now) {
        Redemption redemption = redemption(account, id);
        return view(
                redemption,
                certificates.ofRedemption(
                        account.redeemedBy(customer, id), redemption, now, caller),
                from(account, now),
                now);
    }

    private static RedemptionView view(
            Redemption redemption,
            @Nullable CertificateView certificate,
            Map<UUID, List<From>> from,
            Instant now) {
        return RedemptionView.of(
                redemption, certificate, from.getOrDefault(redemption.id(), List.of()), now);
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

package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Places places;
    private final Jdbi jdbi;
    private final Acts acts;
    private final Certificates certificates;
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

    /// Commits, releases or undoes a redemption, and with it the certificate that it is for.
    Response end(UUID customer, EndHold end) {
        return acts.run(
                caller.call(),
                act -> ended(act, customer, end),
                reason -> LoyaltyProblems.of((LoyaltyRefusal) reason).toResponse(),
                null);
    }

    private Response ended(Act act, UUID customer, EndHold end) {
        return switch (act.decide(accounts, customer, end)) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                Redemption redemption = redemption(done.state(), end.hold());
                yield certificates.isFor(redemption)
                        ? certified(act, customer, done, redemption, end)
                        : answer(done, 200, view(customer, done.state(), end.hold(), now()));
            }
        };
    }

    /// The answer to a commit shows the code to whoever may commit, also when it is asked again.
    private Response certified(
            Act act,
            UUID customer,
            Done<Account, LoyaltyEvent, LoyaltyRefusal> done,
            Redemption redemption,
            EndHold end) {
        Map<UUID, List<From>> from = from(done.state(), now());
        return switch (end.how()) {
            case RELEASED -> answer(done, 200, view(redemption, null, from, now()));
            case COMMITTED -> {
                CertificateView certificate = certificates.issue(act, customer, redemption, now());
                yield answer(done, 200, view(redemption, certificate, from, now()));
            }
            case UNDONE -> {
                String reason = Objects.requireNonNull(end.reason());
                CertificateRefusal no =
                        certificates.revoke(act, customer, redemption.id(), end.now(), reason);
                yield no == null
                        ? answer(done, 200, view(redemption, null, from, now()))
                        : CertificateProblems.of(no).toResponse();
            }
        };
    }

    /// Takes note of a reward that was given offline.
    Response tell(UUID customer, UUID id, ToldRequest told) {
        boolean left =
                jdbi.withHandle(handle -> places.isLeft(handle, told.reward(), told.givenAt()));
        var command =
                new TellRedemption(id, told.reward(), told.store(), told.givenAt(), left, now());
        return acts.run(
                caller.call(),
                act -> told(act, customer, command),
                reason -> LoyaltyProblems.of((LoyaltyRefusal) reason).toResponse(),
                null);
    }

    private Response told(Act act, UUID customer, TellRedemption command) {
        return switch (act.decide(accounts, customer, command)) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                Instant now = now();
                Redemption redemption = redemption(done.state(), command.id());
                boolean certified = certificates.isFor(redemption) && redemption.undoneAt() == null;
                CertificateView certificate =
                        certified ? certificates.issue(act, customer, redemption, now) : null;
                yield answer(
                        done, 201, view(redemption, certificate, from(done.state(), now), now));
            }
        };
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
        boolean hasOne = redemption.committedAt() != null && certificates.isFor(redemption);
        return view(
                redemption,
                hasOne ? certificates.ofRedemption(customer, id, now, caller) : null,
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

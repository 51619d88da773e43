package maison.customer.permission.links;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.permission.LinkRecords;
import maison.customer.permission.link.Link;
import maison.customer.permission.link.LinkCommand;
import maison.customer.permission.link.LinkCommand.Issue;
import maison.customer.permission.link.LinkCommand.Revoke;
import maison.customer.permission.link.LinkEvent;
import maison.customer.permission.link.LinkRefusal;
import maison.customer.permission.links.SealedLinks.Claim;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;

/// Gives and takes back a customer's one link to their preferences.
@Singleton
public final class PreferenceLinks {

    /// A link with its end.
    public record Given(URI url, Instant expiresAt) {}

    private final LinkRecords records;
    private final SealedLinks sealed;
    private final Duration last;
    private final Clock clock;

    PreferenceLinks(LinkRecords records, SealedLinks sealed, LinkConfig config, Clock clock) {
        this.records = records;
        this.sealed = sealed;
        this.last = config.last();
        this.clock = clock;
    }

    /// The same link every time while it has half of its life before it; then one with a later end.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    public Given give(UUID customer, Call call) {
        Link link = records.load(customer).state();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = link.expiresAt();
        if (end == null || end.isBefore(now.plus(last.dividedBy(2)))) {
            end = now.plus(last);
            link = ask(customer, new Issue(customer, end, now), call);
        }
        var claim = new Claim(customer, customer, link.version(), end);
        return new Given(sealed.of(Kind.PREFERENCES, claim), end);
    }

    /// Every link given out so far shows nothing any more.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    public void revoke(UUID customer, Call call) {
        ask(customer, new Revoke(customer, clock.instant()), call);
    }

    /// Whose preferences a link opens; nobody's if it is not ours, is over or was revoked.
    public Optional<UUID> customer(String token) {
        return sealed.read(Kind.PREFERENCES, token)
                .filter(claim ->
                        records.load(claim.customerId()).state().version() == claim.version())
                .map(Claim::customerId);
    }

    private Link ask(UUID customer, LinkCommand command, Call call) {
        return switch (records.run(customer, command, call)) {
            case Done<Link, LinkEvent, LinkRefusal> done -> done.state();
            case Refused<Link, LinkEvent, LinkRefusal>(var refusal) ->
                    throw new ProblemException(
                            switch (refusal) {
                                case LinkRefusal.NotACustomer() -> CustomerProblems.unknown();
                                case LinkRefusal.CustomerErased() -> CustomerProblems.erased();
                            });
        };
    }
}

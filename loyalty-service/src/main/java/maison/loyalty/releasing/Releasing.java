package maison.loyalty.releasing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import maison.loyalty.LifecycleProblems;
import maison.loyalty.ProgrammeStreams;
import maison.loyalty.Programmes;
import maison.loyalty.Programmes.Published;
import maison.loyalty.lifecycle.ReleaseCommand;
import maison.loyalty.lifecycle.ReleaseCommand.Publish;
import maison.loyalty.lifecycle.ReleaseEvent;
import maison.loyalty.lifecycle.ReleaseEvent.Origin;
import maison.loyalty.lifecycle.ReleaseRefusal;
import maison.loyalty.lifecycle.Releases;
import maison.loyalty.lifecycle.Releases.Release;
import maison.loyalty.lifecycle.Rules;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;

/// Runs a command on the list of published versions. What was looked at when the rules were checked
/// is what they are added to: who publishes meanwhile makes it fail, so that nothing is ever in the
/// list that could not be run.
@Singleton
class Releasing {

    private final AggregateRunner<ReleaseCommand, Releases, ReleaseEvent, ReleaseRefusal> releases;
    private final Programmes programmes;
    private final Caller caller;
    private final Clock clock;

    Releasing(
            AggregateRunner<ReleaseCommand, Releases, ReleaseEvent, ReleaseRefusal> releases,
            Programmes programmes,
            Caller caller,
            Clock clock) {
        this.releases = releases;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    String by() {
        return caller.actor().id();
    }

    Instant now() {
        return clock.instant();
    }

    Response publish(
            String version,
            Instant effectiveFrom,
            Rules rules,
            Origin origin,
            List<String> authors) {
        Published published = programmes.published();
        if (published.releases().find(version) == null) {
            List<Flaw> flaws = flaws(published, version, rules, effectiveFrom);
            if (!flaws.isEmpty()) {
                return LifecycleProblems.flawed(flaws).toResponse();
            }
        }
        var command =
                new Publish(
                        version,
                        effectiveFrom,
                        rules,
                        origin,
                        authors,
                        by(),
                        programmes.notice(),
                        now());
        return run(version, command, published.version());
    }

    // Of an instant that is too soon the decider tells.
    private List<Flaw> flaws(
            Published published, String version, Rules rules, Instant effectiveFrom) {
        Instant earliest = programmes.earliest(published, now());
        Instant from = effectiveFrom.isBefore(earliest) ? earliest : effectiveFrom;
        return programmes.flaws(published, version, rules.text(), from);
    }

    Response run(String version, ReleaseCommand command) {
        return run(version, command, programmes.published().version());
    }

    private Response run(String version, ReleaseCommand command, int seen) {
        var call = new Call(caller.context(), null, seen);
        return switch (releases.run(ProgrammeStreams.RELEASES, command, call)) {
            case Refused<Releases, ReleaseEvent, ReleaseRefusal>(var refusal) ->
                    LifecycleProblems.of(refusal).toResponse();
            case Done<Releases, ReleaseEvent, ReleaseRefusal> done -> {
                Release release = done.state().find(version);
                if (release == null) {
                    throw ProblemException.notFound("version");
                }
                boolean created = !done.repeated() && release.withdrawn() == null;
                yield Response.status(created ? 201 : 200).entity(ReleaseView.of(release)).build();
            }
        };
    }
}

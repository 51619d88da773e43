package maison.loyalty.lifecycle;

import java.time.Instant;
import java.util.List;
import maison.loyalty.lifecycle.ReleaseCommand.Publish;
import maison.loyalty.lifecycle.ReleaseCommand.Withdraw;
import maison.loyalty.lifecycle.ReleaseEvent.VersionPublished;
import maison.loyalty.lifecycle.ReleaseEvent.VersionWithdrawn;
import maison.loyalty.lifecycle.ReleaseRefusal.NotAfterLast;
import maison.loyalty.lifecycle.ReleaseRefusal.NotSimulated;
import maison.loyalty.lifecycle.ReleaseRefusal.OwnDraft;
import maison.loyalty.lifecycle.ReleaseRefusal.TooSoon;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionInForce;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionNameTaken;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionUnknown;
import maison.loyalty.lifecycle.Releases.Release;
import maison.loyalty.programme.Later;
import maison.loyalty.programme.ProgrammeVersion;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of publishing. What is in force is never touched, and nothing works backwards.
public final class ReleaseDecider
        implements Decider<ReleaseCommand, Releases, ReleaseEvent, ReleaseRefusal> {

    private final List<ProgrammeVersion> file;

    /// @param file the versions of the programme's file, in order
    public ReleaseDecider(List<ProgrammeVersion> file) {
        this.file = List.copyOf(file);
    }

    @Override
    public Releases initial() {
        return Releases.NONE;
    }

    @Override
    public Decision<ReleaseEvent, ReleaseRefusal> decide(
            ReleaseCommand command, Releases releases) {
        return switch (command) {
            case Publish publish -> publish(publish, releases);
            case Withdraw withdraw -> withdraw(withdraw, releases);
        };
    }

    private Decision<ReleaseEvent, ReleaseRefusal> publish(Publish asked, Releases releases) {
        Release known = releases.find(asked.version());
        if (known != null && isRepeated(asked, known)) {
            return Decision.alreadyDone();
        }
        if (known != null || isOfFile(asked.version())) {
            return Decision.refuse(new VersionNameTaken(asked.version()));
        }
        if (asked.origin().draft() != null && asked.origin().simulation() == null) {
            return Decision.refuse(new NotSimulated(asked.rules().hash()));
        }
        if (asked.authors().equals(List.of(asked.by()))) {
            return Decision.refuse(new OwnDraft());
        }
        Instant earliest = asked.now().plus(asked.notice());
        if (asked.effectiveFrom().isBefore(earliest)) {
            return Decision.refuse(new TooSoon(earliest));
        }
        Later before = last(releases);
        if (!asked.effectiveFrom().isAfter(before.effectiveFrom())) {
            return Decision.refuse(new NotAfterLast(before.version(), before.effectiveFrom()));
        }
        return Decision.acceptAll(
                List.of(
                        new VersionPublished(
                                asked.now(),
                                asked.version(),
                                asked.effectiveFrom(),
                                asked.rules(),
                                asked.by(),
                                asked.origin())));
    }

    private boolean isOfFile(String version) {
        return file.stream().anyMatch(each -> each.version().equals(version));
    }

    private Later last(Releases releases) {
        List<Later> standing = releases.standing();
        ProgrammeVersion ofFile = file.getLast();
        return standing.isEmpty()
                ? new Later(ofFile.version(), ofFile.effectiveFrom(), "{}")
                : standing.getLast();
    }

    private static boolean isRepeated(Publish asked, Release known) {
        return known.withdrawn() == null
                && known.published().effectiveFrom().equals(asked.effectiveFrom())
                && known.published().rules().equals(asked.rules());
    }

    private static Decision<ReleaseEvent, ReleaseRefusal> withdraw(
            Withdraw asked, Releases releases) {
        Release known = releases.find(asked.version());
        if (known == null) {
            return Decision.refuse(new VersionUnknown(asked.version()));
        }
        if (known.withdrawn() != null) {
            return Decision.alreadyDone();
        }
        Instant from = known.published().effectiveFrom();
        return from.isBefore(asked.now().plus(asked.notice()))
                ? Decision.refuse(new VersionInForce(asked.version(), from))
                : Decision.acceptAll(
                        List.of(
                                new VersionWithdrawn(
                                        asked.now(),
                                        asked.version(),
                                        from,
                                        asked.reason(),
                                        asked.by())));
    }

    @Override
    public Releases evolve(Releases releases, ReleaseEvent event) {
        return switch (event) {
            case VersionPublished published -> releases.with(published);
            case VersionWithdrawn withdrawn -> releases.without(withdrawn);
        };
    }
}

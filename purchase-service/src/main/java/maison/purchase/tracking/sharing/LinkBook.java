package maison.purchase.tracking.sharing;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.security.Caller;
import maison.purchase.tracking.link.Link;
import maison.purchase.tracking.link.LinkCommand;
import maison.purchase.tracking.link.LinkCommand.Issue;
import maison.purchase.tracking.link.LinkCommand.Revoke;
import maison.purchase.tracking.link.LinkEvent;
import maison.purchase.tracking.link.LinkRefusal;
import maison.purchase.tracking.link.Subject;
import maison.purchase.tracking.sharing.StatusLinkResource.StatusLink;
import maison.purchase.tracking.status.StatusConfig;
import maison.purchase.tracking.status.StatusLinks;
import maison.purchase.tracking.status.StatusLinks.Claim;

/// Gives and takes back the one link of things whose own streams know nothing of links.
@Singleton
final class LinkBook {

    /// What has links here.
    ///
    /// @param letter that stands in the link, as
    ///   [maison.purchase.tracking.status.StatusSource#kind]
    /// @param name as it is stored
    record Kind(char letter, String name) {}

    private final AggregateRunner<LinkCommand, Link, LinkEvent, LinkRefusal> links;
    private final StatusLinks signer;
    private final Duration last;
    private final Caller caller;
    private final Clock clock;

    LinkBook(
            AggregateRunner<LinkCommand, Link, LinkEvent, LinkRefusal> links,
            StatusLinks signer,
            StatusConfig config,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.signer = signer;
        this.last = config.linksLast();
        this.caller = caller;
        this.clock = clock;
    }

    /// The version that a link must carry to be good.
    int version(Kind kind, UUID id) {
        return links.load(stream(kind, id)).state().version();
    }

    /// The same link every time while it has half of its life before it; then one with a later end.
    StatusLink give(Kind kind, UUID id) {
        Link link = links.load(stream(kind, id)).state();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = link.expiresAt();
        if (end == null || end.isBefore(now.plus(last.dividedBy(2)))) {
            end = now.plus(last);
            link = ask(kind, id, new Issue(new Subject(kind.name(), id), now, end));
        }
        URI url = signer.of(new Claim(kind.letter(), id, link.version(), end));
        return new StatusLink(url, end);
    }

    /// Every link given out so far shows nothing any more.
    void revoke(Kind kind, UUID id) {
        ask(kind, id, new Revoke(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Link ask(Kind kind, UUID id, LinkCommand command) {
        if (links.run(stream(kind, id), command, caller.call())
                instanceof Done<Link, LinkEvent, LinkRefusal> done) {
            return done.state();
        }
        throw new IllegalStateException("A status link said no to " + command);
    }

    /// One stream for each thing, found without asking it.
    private static UUID stream(Kind kind, UUID id) {
        return UUID.nameUUIDFromBytes(
                ("status link of " + kind.name() + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}

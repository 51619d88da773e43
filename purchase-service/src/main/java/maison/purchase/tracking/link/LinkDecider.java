package maison.purchase.tracking.link;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;

import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.tracking.link.LinkCommand.Issue;
import maison.purchase.tracking.link.LinkCommand.Revoke;
import maison.purchase.tracking.link.LinkEvent.LinkIssued;
import maison.purchase.tracking.link.LinkEvent.LinkRevoked;

/// The rules of a status link: after a revocation, only links of a later version are good.
public final class LinkDecider implements Decider<LinkCommand, Link, LinkEvent, LinkRefusal> {

    @Override
    public Link initial() {
        return Link.NONE;
    }

    @Override
    public Decision<LinkEvent, LinkRefusal> decide(LinkCommand command, Link link) {
        return switch (command) {
            case Issue(var subject, var at, var expiresAt) ->
                    expiresAt.equals(link.expiresAt())
                            ? alreadyDone()
                            : accept(new LinkIssued(subject, at, link.version(), expiresAt));
            case Revoke(var at) ->
                    link.expiresAt() == null
                            ? alreadyDone()
                            : accept(new LinkRevoked(at, link.version()));
        };
    }

    @Override
    public Link evolve(Link link, LinkEvent event) {
        return switch (event) {
            case LinkIssued issued -> new Link(issued.version(), issued.expiresAt());
            case LinkRevoked revoked -> new Link(revoked.version() + 1, null);
        };
    }
}

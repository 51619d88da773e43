package maison.customer.permission.link;

import maison.customer.permission.link.LinkCommand.Issue;
import maison.customer.permission.link.LinkCommand.Revoke;
import maison.customer.permission.link.LinkEvent.LinkIssued;
import maison.customer.permission.link.LinkEvent.LinksRevoked;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of links: revoking counts the version up, which ends all that were given out.
public final class LinkDecider implements Decider<LinkCommand, Link, LinkEvent, LinkRefusal> {

    @Override
    public Link initial() {
        return Link.NONE;
    }

    @Override
    public Decision<LinkEvent, LinkRefusal> decide(LinkCommand command, Link link) {
        return switch (command) {
            case Issue(_, var end, _) when end.equals(link.expiresAt()) -> Decision.alreadyDone();
            case Issue(var id, var end, var at) -> Decision.accept(new LinkIssued(id, end, at));
            case Revoke _ when link.expiresAt() == null -> Decision.alreadyDone();
            case Revoke(var id, var at) -> Decision.accept(new LinksRevoked(id, at));
        };
    }

    @Override
    public Link evolve(Link link, LinkEvent event) {
        return switch (event) {
            case LinkIssued issued -> new Link(link.version(), issued.expiresAt());
            case LinksRevoked _ -> new Link(link.version() + 1, null);
        };
    }
}

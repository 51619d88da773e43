package maison.purchase.tracking;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.tracking.link.Link;
import maison.purchase.tracking.link.LinkCommand;
import maison.purchase.tracking.link.LinkDecider;
import maison.purchase.tracking.link.LinkEvent;
import maison.purchase.tracking.link.LinkEvent.LinkIssued;
import maison.purchase.tracking.link.LinkEvent.LinkRevoked;
import maison.purchase.tracking.link.LinkRefusal;

/// The door to status links: rules, stored event names and database, wired once.
public final class Links {

    /// The stored names of a status link's events.
    public static final EventTypes<LinkEvent> LINK_EVENTS =
            EventTypes.of("status-link", LinkEvent.class, LinkEvent::occurredAt)
                    .with("status-link-issued", LinkIssued.class)
                    .with("status-link-revoked", LinkRevoked.class)
                    .requireAll();

    private Links() {}

    @Singleton
    @Produces
    static EventTypes<LinkEvent> linkEvents() {
        return LINK_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<LinkCommand, Link, LinkEvent, LinkRefusal> links(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, LINK_EVENTS, new LinkDecider());
    }
}

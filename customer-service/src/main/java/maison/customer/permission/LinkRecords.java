package maison.customer.permission;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.permission.link.Link;
import maison.customer.permission.link.LinkCommand;
import maison.customer.permission.link.LinkDecider;
import maison.customer.permission.link.LinkEvent;
import maison.customer.permission.link.LinkEvent.LinkIssued;
import maison.customer.permission.link.LinkEvent.LinksRevoked;
import maison.customer.permission.link.LinkRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to customers' links to their preferences.
@Singleton
public final class LinkRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "preference-link";

    /// The stored names, chosen by hand.
    public static final EventTypes<LinkEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, LinkEvent.class, LinkEvent::at)
                    .with("preference-link-issued", LinkIssued.class)
                    .with("preference-links-revoked", LinksRevoked.class)
                    .subject(LinkEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("9f1b7c52-3d08-5e6a-8c47-6a90d1e2b735");

    private final AggregateRunner<LinkCommand, Link, LinkEvent, LinkRefusal> runner;

    LinkRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new LinkDecider());
    }

    @Produces
    @Singleton
    static EventTypes<LinkEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's link.
    public Outcome<Link, LinkEvent, LinkRefusal> run(
            UUID customer, LinkCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The link as it is now.
    public Loaded<Link, LinkEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}

package maison.platform.toy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.toy.CounterEvent.Added;
import maison.platform.toy.CounterEvent.Opened;

/// The door: rules, event names and database, wired once.
@ApplicationScoped
public class Counters {

    /// The stored names.
    @Produces
    @Singleton
    public static EventTypes<CounterEvent> types() {
        return EventTypes.of("counter", CounterEvent.class, CounterEvent::at)
                .with("counter-opened", Opened.class)
                .with("counter-added", Added.class);
    }

    @Produces
    @Singleton
    AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> runner(
            EventStore store, GroupCommit commits, EventTypes<CounterEvent> types) {
        return new AggregateRunner<>(store, commits, types, new CounterDecider());
    }
}

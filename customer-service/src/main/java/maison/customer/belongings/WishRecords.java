package maison.customer.belongings;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.belongings.wish.Wish;
import maison.customer.belongings.wish.WishCommand;
import maison.customer.belongings.wish.WishDecider;
import maison.customer.belongings.wish.WishEvent;
import maison.customer.belongings.wish.WishEvent.WishChanged;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.belongings.wish.WishRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to what customers wish for.
@Singleton
public final class WishRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<WishEvent> EVENT_TYPES =
            EventTypes.of("wish", WishEvent.class, WishEvent::at)
                    .with("wish-made", WishMade.class)
                    .with("wish-changed", WishChanged.class)
                    .with("wish-fulfilled", WishFulfilled.class)
                    .with("wish-dropped", WishDropped.class)
                    .subject(WishEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("d5e1c3a7-2f84-5c0b-a7b6-4b9f6e2d8c17");

    private final AggregateRunner<WishCommand, Wish, WishEvent, WishRefusal> runner;

    WishRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new WishDecider());
    }

    @Produces
    @Singleton
    static EventTypes<WishEvent> eventTypes() {
        return EVENT_TYPES;
    }

    // A stream for each wish, of one customer: another's id leads nowhere.
    private static UUID streamOf(UUID customer, UUID wish) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer + "/" + wish);
    }

    /// Runs a command on one wish.
    public Outcome<Wish, WishEvent, WishRefusal> run(
            UUID customer, UUID wish, WishCommand command, Call call) {
        return runner.run(streamOf(customer, wish), command, call);
    }

    /// The wish as it is now, with its history.
    public Loaded<Wish, WishEvent> load(UUID customer, UUID wish) {
        return runner.load(streamOf(customer, wish));
    }
}

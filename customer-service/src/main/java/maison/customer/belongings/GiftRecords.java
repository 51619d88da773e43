package maison.customer.belongings;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.belongings.gift.Gift;
import maison.customer.belongings.gift.GiftCommand;
import maison.customer.belongings.gift.GiftDecider;
import maison.customer.belongings.gift.GiftEvent;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.belongings.gift.GiftRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to what customers give.
@Singleton
public final class GiftRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<GiftEvent> EVENT_TYPES =
            EventTypes.of("gift", GiftEvent.class, GiftEvent::at)
                    .with("gift-planned", GiftPlanned.class)
                    .with("gift-rescheduled", GiftRescheduled.class)
                    .with("gift-revealed", GiftRevealed.class)
                    .with("gift-unmarked", GiftUnmarked.class)
                    .subject(GiftEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("3a2b5f10-6c1f-5d5e-9b3d-8a0c4f7e1d62");

    private final AggregateRunner<GiftCommand, Gift, GiftEvent, GiftRefusal> runner;

    GiftRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new GiftDecider());
    }

    @Produces
    @Singleton
    static EventTypes<GiftEvent> eventTypes() {
        return EVENT_TYPES;
    }

    // A stream for each gift, of one customer: another's id leads nowhere.
    private static UUID streamOf(UUID customer, UUID gift) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer + "/" + gift);
    }

    /// Runs a command on one gift.
    public Outcome<Gift, GiftEvent, GiftRefusal> run(
            UUID customer, UUID gift, GiftCommand command, Call call) {
        return runner.run(streamOf(customer, gift), command, call);
    }

    /// The gift as it is now, with its history.
    public Loaded<Gift, GiftEvent> load(UUID customer, UUID gift) {
        return runner.load(streamOf(customer, gift));
    }
}

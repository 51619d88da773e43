package maison.customer.family;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.family.household.Household;
import maison.customer.family.household.HouseholdCommand;
import maison.customer.family.household.HouseholdDecider;
import maison.customer.family.household.HouseholdEvent;
import maison.customer.family.household.HouseholdEvent.MemberJoined;
import maison.customer.family.household.HouseholdEvent.MemberLeft;
import maison.customer.family.household.HouseholdRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;

/// The door to who lives together.
@Singleton
public final class HouseholdRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<HouseholdEvent> EVENT_TYPES =
            EventTypes.of("household", HouseholdEvent.class, HouseholdEvent::at)
                    .with("household-joined", MemberJoined.class)
                    .with("household-left", MemberLeft.class)
                    .subject(HouseholdEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("c1a4f6de-93b2-5c77-a1f1-0d6a2b9e7c53");

    private final AggregateRunner<HouseholdCommand, Household, HouseholdEvent, HouseholdRefusal>
            runner;

    HouseholdRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new HouseholdDecider());
    }

    @Produces
    @Singleton
    static EventTypes<HouseholdEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Runs a command on one household.
    public Outcome<Household, HouseholdEvent, HouseholdRefusal> run(
            UUID household, HouseholdCommand command, Call call) {
        var stream = Generators.nameBasedGenerator(NAMESPACE).generate(household.toString());
        return runner.run(stream, command, call);
    }
}

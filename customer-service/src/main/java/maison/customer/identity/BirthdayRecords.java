package maison.customer.identity;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import maison.customer.identity.birthday.BirthdayCommand;
import maison.customer.identity.birthday.BirthdayCommand.Begin;
import maison.customer.identity.birthday.BirthdayDecider;
import maison.customer.identity.birthday.BirthdayEvent;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.identity.birthday.BirthdayRefusal;
import maison.customer.identity.birthday.Birthdays;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;

/// The door to customers' birthdays.
@Singleton
public final class BirthdayRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "birthday";

    /// The stored names, chosen by hand.
    public static final EventTypes<BirthdayEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, BirthdayEvent.class, BirthdayEvent::at)
                    .with("birthday-month-began", BirthdayMonthBegan.class)
                    .subject(BirthdayEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("5c7e0f7a-86b1-5a0c-9f53-2d1b7a4e6f90");

    private final AggregateRunner<BirthdayCommand, Birthdays, BirthdayEvent, BirthdayRefusal>
            runner;

    BirthdayRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new BirthdayDecider());
    }

    @Produces
    @Singleton
    static EventTypes<BirthdayEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Begins the months of many customers' birthdays, stored in one turn.
    ///
    /// @param call who asks for each
    /// @return for each its outcome, in order
    public List<CompletionStage<Outcome<Birthdays, BirthdayEvent, BirthdayRefusal>>> beginAll(
            List<Begin> begins, Function<Begin, Call> call) {
        return runner.storeNew(
                begins.stream()
                        .map(each ->
                                runner.decideNew(
                                        streamOf(each.customerId()), each, call.apply(each)))
                        .toList());
    }
}

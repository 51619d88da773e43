package maison.customer.permission;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.permission.wording.WordingCommand;
import maison.customer.permission.wording.WordingDecider;
import maison.customer.permission.wording.WordingEvent;
import maison.customer.permission.wording.WordingEvent.PurposeDefined;
import maison.customer.permission.wording.WordingEvent.TextPublished;
import maison.customer.permission.wording.WordingRefusal;
import maison.customer.permission.wording.Wordings;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to purposes and their texts.
@Singleton
public final class WordingRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<WordingEvent> EVENT_TYPES =
            EventTypes.of("consent-purpose", WordingEvent.class, WordingEvent::at)
                    .with("purpose-defined", PurposeDefined.class)
                    .with("text-published", TextPublished.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("a7b4c1d6-0b51-5c0f-8a39-4f1f6c0e7d12");

    private final AggregateRunner<WordingCommand, Wordings, WordingEvent, WordingRefusal> runner;

    WordingRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new WordingDecider());
    }

    @Produces
    @Singleton
    static EventTypes<WordingEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Runs a command on one purpose.
    public Outcome<Wordings, WordingEvent, WordingRefusal> run(
            String purpose, WordingCommand command, Call call) {
        return runner.run(streamOf(purpose), command, call);
    }

    /// The purpose as it is now.
    public Loaded<Wordings, WordingEvent> load(String purpose) {
        return runner.load(streamOf(purpose));
    }

    private static UUID streamOf(String purpose) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(purpose);
    }
}

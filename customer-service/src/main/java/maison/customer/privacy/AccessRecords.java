package maison.customer.privacy;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.privacy.access.AccessCommand;
import maison.customer.privacy.access.AccessDecider;
import maison.customer.privacy.access.AccessEvent;
import maison.customer.privacy.access.AccessEvent.AccessCompleted;
import maison.customer.privacy.access.AccessEvent.AccessDownloaded;
import maison.customer.privacy.access.AccessEvent.AccessExpired;
import maison.customer.privacy.access.AccessEvent.AccessFailed;
import maison.customer.privacy.access.AccessEvent.AccessRequested;
import maison.customer.privacy.access.AccessEvent.AccessResumed;
import maison.customer.privacy.access.AccessRefusal;
import maison.customer.privacy.access.Exports;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.StoredAnswer;

/// The door to customers' requests to see what is held of them.
@Singleton
public final class AccessRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "access";

    /// The stored names, chosen by hand.
    public static final EventTypes<AccessEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, AccessEvent.class, AccessEvent::at)
                    .with("access-requested", AccessRequested.class)
                    .with("access-failed", AccessFailed.class)
                    .with("access-resumed", AccessResumed.class)
                    .with("access-completed", AccessCompleted.class)
                    .with("access-downloaded", AccessDownloaded.class)
                    .with("access-expired", AccessExpired.class)
                    .subject(AccessEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("2e4d9b16-7c1f-5b83-a0d5-91c64f7be208");

    private final AggregateRunner<AccessCommand, Exports, AccessEvent, AccessRefusal> runner;

    AccessRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new AccessDecider());
    }

    @Produces
    @Singleton
    static EventTypes<AccessEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's exports.
    public Outcome<Exports, AccessEvent, AccessRefusal> run(
            UUID customer, AccessCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The same, keeping the answer under the call's idempotency key.
    public Outcome<Exports, AccessEvent, AccessRefusal> run(
            UUID customer,
            AccessCommand command,
            Call call,
            Function<Outcome.Done<Exports, AccessEvent, AccessRefusal>, StoredAnswer> answer) {
        return runner.run(streamOf(customer), command, call, answer);
    }

    /// The exports as they are now.
    public Loaded<Exports, AccessEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}

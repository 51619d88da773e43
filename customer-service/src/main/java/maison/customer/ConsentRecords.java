package maison.customer;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.consent.ConsentCommand;
import maison.customer.consent.ConsentDecider;
import maison.customer.consent.ConsentEvent;
import maison.customer.consent.ConsentEvent.ConsentAsked;
import maison.customer.consent.ConsentEvent.ConsentGiven;
import maison.customer.consent.ConsentEvent.ConsentRevoked;
import maison.customer.consent.ConsentRefusal;
import maison.customer.consent.Consents;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.StoredAnswer;

/// The door to customers' consents.
@Singleton
public final class ConsentRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<ConsentEvent> EVENT_TYPES =
            EventTypes.of("consent", ConsentEvent.class, ConsentEvent::at)
                    .with("consent-given", ConsentGiven.class)
                    .with("consent-asked", ConsentAsked.class)
                    .with("consent-revoked", ConsentRevoked.class)
                    .subject(ConsentEvent::customerId);

    // Any fixed value will do; changing it would lose every consent stream.
    private static final UUID NAMESPACE = UUID.fromString("0e3f3f52-6b0f-5b0e-9c3e-6d0d7f2b9a11");

    private final AggregateRunner<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> runner;

    ConsentRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new ConsentDecider());
    }

    @Produces
    @Singleton
    static EventTypes<ConsentEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The stream of a customer's consents: stream ids are unique over all types, so it has one of
    /// its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's consents.
    public Outcome<Consents, ConsentEvent, ConsentRefusal> run(
            UUID customer, ConsentCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// Runs a command on one customer's consents, keeping the answer under the call's idempotency
    /// key.
    public Outcome<Consents, ConsentEvent, ConsentRefusal> run(
            UUID customer,
            ConsentCommand command,
            Call call,
            Function<Outcome.Done<Consents, ConsentEvent, ConsentRefusal>, StoredAnswer> answer) {
        return runner.run(streamOf(customer), command, call, answer);
    }

    /// The consents as they are now.
    public Loaded<Consents, ConsentEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}

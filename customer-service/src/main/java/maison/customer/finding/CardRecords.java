package maison.customer.finding;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.finding.card.CardCommand;
import maison.customer.finding.card.CardDecider;
import maison.customer.finding.card.CardEvent;
import maison.customer.finding.card.CardEvent.CardBlocked;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.finding.card.CardRefusal;
import maison.customer.finding.card.Cards;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to customers' loyalty cards.
@Singleton
public final class CardRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "loyalty-card";

    /// The stored names, chosen by hand.
    public static final EventTypes<CardEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, CardEvent.class, CardEvent::at)
                    .with("card-issued", CardIssued.class)
                    .with("card-blocked", CardBlocked.class)
                    .subject(CardEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("6f1d2f0e-52b5-5a0c-8f0b-3c5b9a7d4e21");

    private final AggregateRunner<CardCommand, Cards, CardEvent, CardRefusal> runner;

    CardRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new CardDecider());
    }

    @Produces
    @Singleton
    static EventTypes<CardEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's loyalty cards.
    public Outcome<Cards, CardEvent, CardRefusal> run(
            UUID customer, CardCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The loyalty cards as they are now.
    public Loaded<Cards, CardEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}

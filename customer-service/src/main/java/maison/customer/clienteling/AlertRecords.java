package maison.customer.clienteling;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.clienteling.alert.AlertCommand;
import maison.customer.clienteling.alert.AlertDecider;
import maison.customer.clienteling.alert.AlertEvent;
import maison.customer.clienteling.alert.AlertEvent.AlertNoted;
import maison.customer.clienteling.alert.AlertEvent.AlertWithdrawn;
import maison.customer.clienteling.alert.AlertRefusal;
import maison.customer.clienteling.alert.Alerts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to customers' alerts.
@Singleton
public final class AlertRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "alert";

    /// The stored names, chosen by hand.
    public static final EventTypes<AlertEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, AlertEvent.class, AlertEvent::at)
                    .with("alert-noted", AlertNoted.class)
                    .with("alert-withdrawn", AlertWithdrawn.class)
                    .subject(AlertEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("b2a7c9d4-1c1e-5d53-9d1a-7e0f4b6a8c35");

    private final AggregateRunner<AlertCommand, Alerts, AlertEvent, AlertRefusal> runner;

    AlertRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new AlertDecider());
    }

    @Produces
    @Singleton
    static EventTypes<AlertEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's alerts.
    public Outcome<Alerts, AlertEvent, AlertRefusal> run(
            UUID customer, AlertCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The alerts as they are now.
    public Loaded<Alerts, AlertEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}

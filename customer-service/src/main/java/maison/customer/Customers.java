package maison.customer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerCommand;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerDecider;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.CustomerRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.StoredAnswer;
import org.jspecify.annotations.Nullable;

/// The door to customers' records: rules, event names and database, wired once.
@Singleton
public final class Customers {

    /// The stored names, chosen by hand.
    public static final EventTypes<CustomerEvent> EVENT_TYPES =
            EventTypes.of("customer", CustomerEvent.class, CustomerEvent::at)
                    .with("customer-registered", CustomerRegistered.class)
                    .with("customer-corrected", CustomerCorrected.class)
                    .with("customer-referenced", CustomerReferenced.class)
                    .with("customer-unreferenced", CustomerUnreferenced.class)
                    .with("customer-merged", CustomerMerged.class)
                    .with("customer-absorbed", CustomerAbsorbed.class)
                    .with("customer-followed", CustomerFollowed.class)
                    .with("customer-unmerged", CustomerUnmerged.class)
                    .with("customer-let-go", CustomerLetGo.class)
                    .with("customer-erased", CustomerErased.class)
                    .subject(CustomerEvent::customerId);

    private final AggregateRunner<CustomerCommand, Customer, CustomerEvent, CustomerRefusal> runner;

    Customers(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new CustomerDecider());
    }

    @Produces
    @Singleton
    static EventTypes<CustomerEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Runs a command on one customer's record.
    public Outcome<Customer, CustomerEvent, CustomerRefusal> run(
            UUID id, CustomerCommand command, Call call) {
        return runner.run(id, command, call);
    }

    /// Registers somebody who is most likely new, keeping the answer under the call's idempotency
    /// key.
    public Outcome<Customer, CustomerEvent, CustomerRefusal> registerNew(
            Register command, Call call, StoredAnswer answer) {
        return runner.runAsNew(command.customerId(), command, call, _ -> answer);
    }

    /// For acts that touch several customers.
    public AggregateRunner<CustomerCommand, Customer, CustomerEvent, CustomerRefusal> runner() {
        return runner;
    }

    /// Registers somebody who is most likely new, without waiting.
    public CompletionStage<Outcome<Customer, CustomerEvent, CustomerRefusal>> registerNew(
            Register command, Call call) {
        return runner.runNew(command.customerId(), command, call);
    }

    /// The record as it is now.
    public Loaded<Customer, CustomerEvent> load(UUID id) {
        return runner.load(id);
    }

    /// The record as it was in effect at one time, as far as was known at another.
    public Loaded<Customer, CustomerEvent> loadAt(
            UUID id, @Nullable Instant at, @Nullable Instant known) {
        return runner.loadAt(id, at, known);
    }
}

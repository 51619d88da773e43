package maison.customer.customer;

import java.util.EnumSet;
import maison.customer.customer.Customer.Erased;
import maison.customer.customer.Customer.Registered;
import maison.customer.customer.Customer.Unknown;
import maison.customer.customer.CustomerCommand.Correct;
import maison.customer.customer.CustomerCommand.Erase;
import maison.customer.customer.CustomerCommand.Register;
import maison.customer.customer.CustomerEvent.CustomerCorrected;
import maison.customer.customer.CustomerEvent.CustomerErased;
import maison.customer.customer.CustomerEvent.CustomerRegistered;
import maison.customer.customer.CustomerRefusal.AlreadyRegistered;
import maison.customer.customer.CustomerRefusal.NobodyDescribed;
import maison.customer.customer.CustomerRefusal.NotRegistered;
import maison.customer.customer.CustomerRefusal.NothingLeft;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of a customer's record.
public final class CustomerDecider
        implements Decider<CustomerCommand, Customer, CustomerEvent, CustomerRefusal> {

    @Override
    public Customer initial() {
        return new Unknown();
    }

    @Override
    public Decision<CustomerEvent, CustomerRefusal> decide(
            CustomerCommand command, Customer customer) {
        return switch (customer) {
            case Unknown() -> decideUnknown(command);
            case Registered registered -> decideRegistered(command, registered);
            case Erased() -> decideErased(command);
        };
    }

    private Decision<CustomerEvent, CustomerRefusal> decideUnknown(CustomerCommand command) {
        return switch (command) {
            case Register register -> {
                var event = registration(register);
                yield registered(event).describesSomebody()
                        ? Decision.accept(event)
                        : Decision.refuse(new NobodyDescribed());
            }
            case Correct _, Erase _ -> Decision.refuse(new NotRegistered());
        };
    }

    private static Decision<CustomerEvent, CustomerRefusal> decideRegistered(
            CustomerCommand command, Registered customer) {
        return switch (command) {
            case Register _ -> Decision.refuse(new AlreadyRegistered());
            case Correct(var fields, _, _, _) when fields.isEmpty() -> Decision.alreadyDone();
            case Correct(var fields, var language, var sealed, var at) -> {
                var event = new CustomerCorrected(customer.id(), fields, language, sealed, at);
                yield customer.with(event).describesSomebody()
                        ? Decision.accept(event)
                        : Decision.refuse(new NothingLeft());
            }
            case Erase(var reason, var at) ->
                    Decision.accept(
                            new CustomerErased(
                                    customer.id(),
                                    reason,
                                    customer.fields().stream().sorted().toList(),
                                    at));
        };
    }

    private static Decision<CustomerEvent, CustomerRefusal> decideErased(CustomerCommand command) {
        return switch (command) {
            case Register _, Correct _ -> Decision.refuse(new CustomerRefusal.Erased());
            case Erase _ -> Decision.alreadyDone();
        };
    }

    @Override
    public Customer evolve(Customer customer, CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered registration -> registered(registration);
            case CustomerCorrected correction -> existing(customer, event).with(correction);
            case CustomerErased _ -> new Erased();
        };
    }

    private static CustomerRegistered registration(Register command) {
        return new CustomerRegistered(
                command.customerId(),
                command.externalReferences(),
                command.language(),
                command.intakeForm(),
                command.sealed(),
                command.at());
    }

    private static Registered registered(CustomerRegistered event) {
        var fields = EnumSet.noneOf(Field.class);
        fields.addAll(event.sealed().keySet());
        if (event.language() != null) {
            fields.add(Field.LANGUAGE);
        }
        return new Registered(event.customerId(), fields, !event.externalReferences().isEmpty());
    }

    /// A correction of a record that was never made cannot be repaired here; stop rather than
    /// guess.
    private static Registered existing(Customer customer, CustomerEvent event) {
        return switch (customer) {
            case Registered registered -> registered;
            case Unknown(), Erased() ->
                    throw new IllegalStateException("Correction of no customer: " + event.at());
        };
    }
}

package maison.customer.identity.customer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import maison.customer.identity.customer.Customer.Erased;
import maison.customer.identity.customer.Customer.Registered;
import maison.customer.identity.customer.Customer.Unknown;
import maison.customer.identity.customer.CustomerCommand.Absorb;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.CustomerCommand.Erase;
import maison.customer.identity.customer.CustomerCommand.Follow;
import maison.customer.identity.customer.CustomerCommand.LetGo;
import maison.customer.identity.customer.CustomerCommand.Merge;
import maison.customer.identity.customer.CustomerCommand.Reference;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerCommand.Unmerge;
import maison.customer.identity.customer.CustomerCommand.Unreference;
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
import maison.customer.identity.customer.CustomerRefusal.AlreadyRegistered;
import maison.customer.identity.customer.CustomerRefusal.MergedAlready;
import maison.customer.identity.customer.CustomerRefusal.NobodyDescribed;
import maison.customer.identity.customer.CustomerRefusal.NotMerged;
import maison.customer.identity.customer.CustomerRefusal.NotReferenced;
import maison.customer.identity.customer.CustomerRefusal.NotRegistered;
import maison.customer.identity.customer.CustomerRefusal.NothingLeft;
import maison.customer.identity.customer.CustomerRefusal.NumberedAlready;
import maison.customer.identity.customer.CustomerRefusal.SamePerson;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

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
                var twice = numberedTwice(register.externalReferences());
                if (twice != null) {
                    yield Decision.refuse(new NumberedAlready(twice));
                }
                yield registered(event).describesSomebody()
                        ? Decision.accept(event)
                        : Decision.refuse(new NobodyDescribed());
            }
            case Correct _,
                    Reference _,
                    Unreference _,
                    Merge _,
                    Absorb _,
                    Follow _,
                    Unmerge _,
                    LetGo _,
                    Erase _ ->
                    Decision.refuse(new NotRegistered());
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
            case Reference(var reference, _) when customer.references().contains(reference) ->
                    Decision.alreadyDone();
            case Reference(var reference, var at) ->
                    customer.numberIn(reference.system())
                            .<Decision<CustomerEvent, CustomerRefusal>>map(
                                    known -> Decision.refuse(new NumberedAlready(known)))
                            .orElseGet(() ->
                                    Decision.accept(
                                            new CustomerReferenced(customer.id(), reference, at)));
            case Unreference(var system, var at) ->
                    customer.numberIn(system)
                            .map(known -> unreferenced(customer, known, at))
                            .orElseGet(() -> Decision.refuse(new NotReferenced()));
            case Merge(_, var into, _) when into.equals(customer.id()) ->
                    Decision.refuse(new SamePerson());
            case Absorb(_, var absorbed, _, _) when absorbed.equals(customer.id()) ->
                    Decision.refuse(new SamePerson());
            case Merge(var merge, var into, var at) ->
                    asOneself(customer, new CustomerMerged(customer.id(), merge, into, at));
            case Absorb(var merge, var absorbed, var fields, var at) ->
                    asOneself(
                            customer,
                            new CustomerAbsorbed(customer.id(), merge, absorbed, fields, at));
            case Follow(var absorbed, var fields, var at) ->
                    customer.absorbed().containsValue(absorbed)
                            ? Decision.accept(
                                    new CustomerFollowed(customer.id(), absorbed, fields, at))
                            : Decision.refuse(new NotMerged());
            case Unmerge(var merge, var sales, var at) -> {
                var merged = customer.merged();
                yield merged != null && merged.mergeId().equals(merge)
                        ? Decision.accept(
                                new CustomerUnmerged(
                                        customer.id(), merge, merged.into(), sales, at))
                        : Decision.refuse(new NotMerged());
            }
            case LetGo(var merge, var at) -> {
                var separated = customer.absorbed().get(merge);
                yield separated == null
                        ? Decision.refuse(new NotMerged())
                        : Decision.accept(new CustomerLetGo(customer.id(), merge, separated, at));
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

    private static Decision<CustomerEvent, CustomerRefusal> unreferenced(
            Registered customer, ExternalReference reference, Instant at) {
        var event = new CustomerUnreferenced(customer.id(), reference, at);
        return customer.with(event).describesSomebody()
                ? Decision.accept(event)
                : Decision.refuse(new NothingLeft());
    }

    private static Decision<CustomerEvent, CustomerRefusal> asOneself(
            Registered customer, CustomerEvent event) {
        var merged = customer.merged();
        return merged == null
                ? Decision.accept(event)
                : Decision.refuse(new MergedAlready(merged.into()));
    }

    private static Decision<CustomerEvent, CustomerRefusal> decideErased(CustomerCommand command) {
        return switch (command) {
            case Register _,
                    Correct _,
                    Reference _,
                    Unreference _,
                    Merge _,
                    Absorb _,
                    Follow _,
                    Unmerge _,
                    LetGo _ ->
                    Decision.refuse(new CustomerRefusal.Erased());
            case Erase _ -> Decision.alreadyDone();
        };
    }

    @Override
    public Customer evolve(Customer customer, CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered registration -> registered(registration);
            case CustomerCorrected correction -> existing(customer, event).with(correction);
            case CustomerReferenced reference -> existing(customer, event).with(reference);
            case CustomerUnreferenced reference -> existing(customer, event).with(reference);
            case CustomerMerged merge -> existing(customer, event).with(merge);
            case CustomerAbsorbed merge -> existing(customer, event).with(merge);
            // Which fields hold something of their own changes for neither.
            case CustomerFollowed _ -> existing(customer, event);
            case CustomerUnmerged _ -> existing(customer, event).separated();
            case CustomerLetGo separation -> existing(customer, event).with(separation);
            case CustomerErased _ -> new Erased();
        };
    }

    /// What a system calls the customer that calls them something else as well.
    private static @Nullable ExternalReference numberedTwice(List<ExternalReference> references) {
        var systems = new HashSet<String>();
        return references.stream()
                .filter(each -> !systems.add(each.system()))
                .findFirst()
                .orElse(null);
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
        return new Registered(
                event.customerId(), fields, event.externalReferences(), null, Map.of());
    }

    /// A change of a record that was never made cannot be repaired here; stop rather than guess.
    private static Registered existing(Customer customer, CustomerEvent event) {
        return switch (customer) {
            case Registered registered -> registered;
            case Unknown(), Erased() ->
                    throw new IllegalStateException("Change of no customer: " + event.at());
        };
    }
}

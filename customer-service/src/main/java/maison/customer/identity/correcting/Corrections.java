package maison.customer.identity.correcting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.CustomerCommand.Follow;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.http.ProblemException;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;

/// Turns a correction into a command: only what differs from what is known is changed, and sealed
/// anew.
@Singleton
final class Corrections {

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Vault vault;
    private final Customers customers;
    private final Acts acts;
    private final Clock clock;

    Corrections(
            Profiles profiles,
            OpenedProfiles opened,
            Vault vault,
            Customers customers,
            Acts acts,
            Clock clock) {
        this.profiles = profiles;
        this.opened = opened;
        this.vault = vault;
        this.customers = customers;
        this.acts = acts;
        this.clock = clock;
    }

    /// @param version the one that the client saw
    /// @param change what is to become of the person
    /// @throws PreconditionFailed if it is no longer the current one
    /// @throws ProblemException if there is no such customer, or none any more
    Outcome<Customer, CustomerEvent, CustomerRefusal> correct(
            UUID id, int version, UnaryOperator<Person> change, Call call) {
        return correct(id, version, Set.of(), change, call);
    }

    /// @param told fields that the client named: they are recorded also where the person shows the
    ///   same value already, if only by another of their ids
    Outcome<Customer, CustomerEvent, CustomerRefusal> correct(
            UUID id, int version, Set<Field> told, UnaryOperator<Person> change, Call call) {
        var row =
                profiles.find(id)
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        var current = row.erased() ? null : opened.open(row).orElse(null);
        if (current == null) {
            throw new ProblemException(CustomerProblems.erased());
        }
        // What differs is found against this row, so it must be the version that the client saw.
        if (row.version() != version) {
            throw new PreconditionFailed(version, row.version());
        }
        var corrected = change.apply(current);
        var changed = current.differences(corrected);
        if (row.joined()) {
            profiles.own(id).flatMap(opened::own).map(own -> own.differences(corrected)).stream()
                    .flatMap(Set::stream)
                    .filter(told::contains)
                    .forEach(changed::add);
        }
        var values = corrected.only(changed);
        var command =
                new Correct(
                        List.copyOf(changed), values.language(), seal(id, values), clock.instant());
        return row.customerId().equals(id)
                ? customers.run(id, command, call)
                : correctAbsorbed(id, command, call);
    }

    /// What is told with an absorbed id stays with it, and is what is shown of the person from now
    /// on: everybody on the way to the survivor takes note of it in the same act.
    private Outcome<Customer, CustomerEvent, CustomerRefusal> correctAbsorbed(
            UUID id, Correct command, Call call) {
        var way = way(id);
        return acts.run(
                call,
                act -> {
                    Outcome<Customer, CustomerEvent, CustomerRefusal> first = null;
                    // From the survivor down: the version that the client saw is the first's.
                    for (int i = way.size() - 1; i > 0; i--) {
                        var follow = new Follow(way.get(i - 1), command.fields(), command.at());
                        var followed =
                                command.fields().isEmpty()
                                        ? act.decide(customers.runner(), way.get(i), command)
                                        : act.decide(customers.runner(), way.get(i), follow);
                        first = first == null ? followed : first;
                        if (followed instanceof Outcome.Refused<?, ?, ?>) {
                            return followed;
                        }
                    }
                    var corrected = act.decide(customers.runner(), id, command);
                    return corrected instanceof Outcome.Refused<?, ?, ?> || first == null
                            ? corrected
                            : withVersionOf(first, corrected);
                },
                stopped -> new Outcome.Refused<>((CustomerRefusal) stopped),
                null);
    }

    /// The absorbed id first, the survivor last.
    private List<UUID> way(UUID id) {
        var way = new ArrayList<UUID>(List.of(id));
        var next = profiles.own(id).map(ProfileRow::mergedInto).orElse(null);
        while (next != null) {
            way.add(next);
            next = profiles.own(next).map(ProfileRow::mergedInto).orElse(null);
        }
        return way;
    }

    /// What was corrected, at the version at which the client will edit next.
    private static Outcome<Customer, CustomerEvent, CustomerRefusal> withVersionOf(
            Outcome<Customer, CustomerEvent, CustomerRefusal> survivor,
            Outcome<Customer, CustomerEvent, CustomerRefusal> corrected) {
        return survivor instanceof Outcome.Done<Customer, CustomerEvent, CustomerRefusal> first
                        && corrected
                                instanceof
                                Outcome.Done<Customer, CustomerEvent, CustomerRefusal> own
                ? new Outcome.Done<>(first.id(), first.state(), first.version(), own.events())
                : corrected;
    }

    /// The fields that a correction's events changed.
    static List<Field> fieldsOf(List<CustomerEvent> events) {
        return events.stream()
                .flatMap(event ->
                        event instanceof CustomerCorrected corrected
                                ? corrected.fields().stream()
                                : Stream.empty())
                .toList();
    }

    private Map<Field, Sealed> seal(UUID id, Person values) {
        if (values.fields().stream().noneMatch(Field::sealed)) {
            return Map.of();
        }
        return vault.keyFor(id)
                .map(key -> PersonSeal.seal(key, values))
                .orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
    }
}

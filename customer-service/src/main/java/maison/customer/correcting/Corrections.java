package maison.customer.correcting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.customer.Customer;
import maison.customer.customer.CustomerCommand.Correct;
import maison.customer.customer.CustomerEvent;
import maison.customer.customer.CustomerEvent.CustomerCorrected;
import maison.customer.customer.CustomerRefusal;
import maison.customer.customer.Field;
import maison.customer.person.Person;
import maison.customer.person.PersonSeal;
import maison.customer.profile.OpenedProfiles;
import maison.customer.profile.Profiles;
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
    private final Clock clock;

    Corrections(
            Profiles profiles,
            OpenedProfiles opened,
            Vault vault,
            Customers customers,
            Clock clock) {
        this.profiles = profiles;
        this.opened = opened;
        this.vault = vault;
        this.customers = customers;
        this.clock = clock;
    }

    /// @param version the one that the client saw
    /// @param change what is to become of the person
    /// @throws PreconditionFailed if it is no longer the current one
    /// @throws ProblemException if there is no such customer, or none any more
    Outcome<Customer, CustomerEvent, CustomerRefusal> correct(
            UUID id, int version, UnaryOperator<Person> change, Call call) {
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
        var values = corrected.only(changed);
        var command =
                new Correct(
                        List.copyOf(changed), values.language(), seal(id, values), clock.instant());
        return customers.run(id, command, call);
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

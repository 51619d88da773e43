package maison.customer.identity.registering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.Region;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.Field;
import maison.customer.identity.intakes.IntakeList;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.platform.Turns;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jspecify.annotations.Nullable;

/// What single and bulk registration have in common: reading, sealing, and telling a repeat from a
/// clash.
@Singleton
final class Registrar {

    private static final int TOGETHER = 64;

    private final Region region;
    private final Vault vault;
    private final Customers customers;
    private final IntakeList forms;
    private final Clock clock;
    private final Turns<Draft, Optional<Register>> turns = new Turns<>(TOGETHER, this::commands);

    Registrar(Region region, Vault vault, Customers customers, IntakeList forms, Clock clock) {
        this.region = region;
        this.vault = vault;
        this.customers = customers;
        this.forms = forms;
        this.clock = clock;
    }

    /// The door that commands go through.
    Customers customers() {
        return customers;
    }

    /// @throws ProblemException 400 with everything that is wrong
    Draft read(UUID id, RegistrationForm form, @Nullable String askedRegion) {
        var reader = region.reader(askedRegion);
        var person = reader.read(form.person());
        var complaints = new ArrayList<>(reader.complaints());
        var references = form.references(complaints);
        var intake = form.intakeForm();
        if (intake != null) {
            complaints.addAll(missing(intake, person));
        }
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        return new Draft(id, person, references, intake);
    }

    private List<Complaint> missing(String intake, Person person) {
        return forms.find(intake)
                .map(form -> Missing.from(form.questions(), person))
                .orElseGet(() ->
                        List.of(
                                new Complaint(
                                        "/intakeForm", "must be an intake form that is in use")));
    }

    /// The keys to seal these drafts with; who was erased is missing. A draft without personal data
    /// needs none.
    Map<UUID, SubjectKey> keysFor(Collection<Draft> drafts) {
        var ids = drafts.stream().filter(Draft::hasPersonalData).map(Draft::customerId).toList();
        return ids.isEmpty() ? Map.of() : vault.newKeysFor(ids);
    }

    /// The command for one draft. Keys of those who register at the same time are stored and
    /// committed together.
    ///
    /// @throws ProblemException 410 if this id belongs to somebody who was erased
    Register command(Draft draft) {
        return turns.ask(draft).orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
    }

    private List<Optional<Register>> commands(List<Draft> drafts) {
        var keys = keysFor(drafts);
        return drafts.stream()
                .map(draft -> {
                    var key = keys.get(draft.customerId());
                    return key == null && draft.hasPersonalData()
                            ? Optional.<Register>empty()
                            : Optional.of(command(draft, key));
                })
                .toList();
    }

    /// The command for a draft whose key is at hand.
    ///
    /// @param key null only if there is nothing to seal
    Register command(Draft draft, @Nullable SubjectKey key) {
        return new Register(
                draft.customerId(),
                draft.references(),
                draft.person().language(),
                draft.intakeForm(),
                key == null ? Map.of() : PersonSeal.seal(key, draft.person()),
                clock.instant());
    }

    /// Whether this customer was registered with exactly what the draft says, so that it is a
    /// repeat.
    boolean isRepeat(Draft draft) {
        var id = draft.customerId();
        return registrations(id)
                .anyMatch(event ->
                        event.externalReferences().equals(draft.references())
                                && opened(event).equals(draft.person()));
    }

    private Stream<CustomerRegistered> registrations(UUID id) {
        return customers.load(id).events().stream()
                .flatMap(recorded ->
                        recorded.event() instanceof CustomerRegistered event
                                ? Stream.of(event)
                                : Stream.empty());
    }

    private Person opened(CustomerRegistered event) {
        var id = event.customerId();
        var key = vault.keysOf(List.of(id)).get(id);
        if (key != null) {
            return PersonSeal.open(key, event.sealed(), event.language());
        }
        // No key was ever needed: there is nothing but perhaps a language.
        return Person.NOBODY.with(Field.LANGUAGE, event.language());
    }
}

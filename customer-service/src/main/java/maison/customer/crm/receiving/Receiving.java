package maison.customer.crm.receiving;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.crm.ConflictRecords;
import maison.customer.crm.CrmProblems;
import maison.customer.crm.changes.FieldChanges;
import maison.customer.crm.changes.FieldChanges.Change;
import maison.customer.crm.conflict.ConflictCommand.Weigh;
import maison.customer.crm.conflict.ConflictRefusal;
import maison.customer.crm.conflict.Conflicts.Waiting;
import maison.customer.crm.conflict.Theirs;
import maison.customer.crm.conflicts.ConflictList;
import maison.customer.crm.crmsystem.ConflictRule;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.crm.receiving.Received.Status;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.CustomerCommand.Reference;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.customer.CustomerRefusal.ExternalReferenceTaken;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;

/// Brings what another system changed to the customer whom it knows by a number.
///
/// What it says is compared with what is known: the same again changes nothing, so a system may
/// repeat whatever it got no answer to.
@Singleton
final class Receiving {

    // Whoever else changes the same customer at the same time is soon done.
    private static final int TRIES = 5;

    /// What becomes of each field that differs.
    private record Weighed(Set<Field> taken, Set<Field> kept, Set<Field> asked, Set<Field> same) {

        static Weighed nothing() {
            return new Weighed(
                    EnumSet.noneOf(Field.class),
                    EnumSet.noneOf(Field.class),
                    EnumSet.noneOf(Field.class),
                    EnumSet.noneOf(Field.class));
        }

        void add(Field field, Verdict verdict) {
            switch (verdict) {
                case TAKE -> taken.add(field);
                case KEEP -> kept.add(field);
                case ASK -> asked.add(field);
            }
        }
    }

    private final Customers customers;
    private final ConflictRecords conflicts;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final FieldChanges changes;
    private final CustomerKeys keys;
    private final Vault vault;
    private final Acts acts;
    private final Clock clock;
    private final MeterRegistry metrics;

    Receiving(
            Customers customers,
            ConflictRecords conflicts,
            Profiles profiles,
            OpenedProfiles opened,
            FieldChanges changes,
            CustomerKeys keys,
            Vault vault,
            Acts acts,
            Clock clock,
            MeterRegistry metrics) {
        this.customers = customers;
        this.conflicts = conflicts;
        this.profiles = profiles;
        this.opened = opened;
        this.changes = changes;
        this.keys = keys;
        this.vault = vault;
        this.acts = acts;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// @throws ProblemException if there is no such customer, or none any more
    Received receive(SystemTerms terms, Told told, Call call) {
        for (int tried = 1; ; tried++) {
            try {
                var received = receiveOnce(terms, told, call);
                if (received.isPresent()) {
                    metrics.counter(
                                    "maison.crm.received",
                                    "system",
                                    told.number().system(),
                                    "status",
                                    received.get().status().name().toLowerCase(Locale.ROOT))
                            .increment();
                    return received.get();
                }
            } catch (PreconditionFailed e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
            if (tried == TRIES) {
                throw new IllegalStateException("Somebody else registers the same number");
            }
        }
    }

    /// Empty if somebody else has just registered the number.
    private Optional<Received> receiveOnce(SystemTerms terms, Told told, Call call) {
        var known = profiles.byReference(List.of(told.number())).get(told.number());
        var meant = told.customer();
        if (known == null && meant == null) {
            return register(told, call);
        }
        if (known == null && meant != null) {
            reference(meant, told, call);
        }
        var row =
                Optional.ofNullable(known == null ? meant : known)
                        .flatMap(profiles::find)
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        if (meant != null && !isSame(row, meant)) {
            throw new ProblemException(
                    CustomerProblems.problemOf(
                            new ExternalReferenceTaken(told.number(), row.customerId())));
        }
        var current = row.erased() ? null : opened.open(row).orElse(null);
        if (current == null) {
            throw new ProblemException(CustomerProblems.erased());
        }
        return Optional.of(change(terms, told, row, current, call));
    }

    private boolean isSame(ProfileRow row, UUID meant) {
        return profiles.find(meant)
                .filter(other -> other.customerId().equals(row.customerId()))
                .isPresent();
    }

    private void reference(UUID customer, Told told, Call call) {
        var command = new Reference(told.number(), clock.instant());
        if (customers.run(customer, command, call) instanceof Refused(var refusal)) {
            throw new ProblemException(CustomerProblems.problemOf(refusal));
        }
    }

    private Optional<Received> register(Told told, Call call) {
        var id = AppendTransaction.newId();
        var person = told.person();
        // Who is known by a number alone needs no key.
        Map<Field, Sealed> sealed =
                person.fields().isEmpty()
                        ? Map.of()
                        : PersonSeal.seal(vault.keyFor(id).orElseThrow(), person);
        var command =
                new Register(
                        id,
                        List.of(told.number()),
                        person.language(),
                        null,
                        sealed,
                        clock.instant());
        return switch (customers.run(id, command, call)) {
            case Done(_, _, var version, _) ->
                    Optional.of(
                            new Received(
                                    id,
                                    version,
                                    Status.CREATED,
                                    person.fields(),
                                    Set.of(),
                                    Set.of()));
            case Refused(ExternalReferenceTaken _) -> Optional.empty();
            case Refused(var refusal) ->
                    throw new ProblemException(CustomerProblems.problemOf(refusal));
        };
    }

    private Received change(
            SystemTerms terms, Told told, ProfileRow row, Person current, Call call) {
        var id = row.customerId();
        var key = keys.of(id);
        var wanted = current.with(told.fields(), told.person()).verifiedAs(current);
        var known = changes.of(List.of(row)).getOrDefault(id, Map.of());
        var waiting = conflicts.load(id).state().waiting();
        var weighed = weigh(terms, told, id, current.differences(wanted), known, waiting);
        var at = timeOf(told, row, known, weighed.taken());
        var weigh = command(told, id, wanted, weighed, waiting, key);
        boolean anything = !weigh.kept().isEmpty() || !weigh.asked().isEmpty();
        boolean settles = weigh.agreed().stream().anyMatch(waiting::containsKey);
        var values = wanted.only(weighed.taken());
        var correct =
                new Correct(
                        List.copyOf(weighed.taken()),
                        values.language(),
                        PersonSeal.seal(key, values),
                        at);
        if (!weighed.taken().isEmpty() || anything || settles) {
            store(row, correct, weigh, call);
        }
        int version = profiles.own(id).map(ProfileRow::version).orElse(row.version());
        return new Received(
                id,
                version,
                weighed.taken().isEmpty() ? Status.UNCHANGED : Status.UPDATED,
                weighed.taken(),
                weighed.kept(),
                weighed.asked());
    }

    private static Weighed weigh(
            SystemTerms terms,
            Told told,
            UUID customer,
            Set<Field> differing,
            Map<Field, Change> known,
            Map<UUID, Waiting> waiting) {
        var weighed = Weighed.nothing();
        for (var field : told.fields()) {
            var change = known.get(field);
            var conflict = ConflictRecords.idOf(customer, told.number().system(), field);
            if (!differing.contains(field)) {
                weighed.same().add(field);
            } else if (waiting.containsKey(conflict)) {
                // What staff have to decide, they decide.
                weighed.asked().add(field);
            } else if (change == null) {
                weighed.taken().add(field);
            } else {
                boolean unseen = change.position() > told.seen() && !change.isBy(terms.clientId());
                var rule = terms.fields().getOrDefault(field, ConflictRule.OURS);
                weighed.add(field, Verdict.of(rule, unseen, change.at(), told.changedAt()));
            }
        }
        return weighed;
    }

    /// A conflict that is kept already, with the same value, is not kept again.
    private Weigh command(
            Told told,
            UUID customer,
            Person wanted,
            Weighed weighed,
            Map<UUID, Waiting> waiting,
            SubjectKey key) {
        var system = told.number().system();
        var agreed = new HashSet<UUID>();
        for (var field : weighed.same()) {
            agreed.add(ConflictRecords.idOf(customer, system, field));
        }
        var asked =
                weighed.asked().stream()
                        .map(field -> theirs(told, customer, wanted, field, key))
                        .filter(theirs -> {
                            var before = waiting.get(theirs.conflictId());
                            return before == null
                                    || !ConflictList.opened(key, before.theirs())
                                            .equals(wanted.only(Set.of(theirs.field())));
                        })
                        .toList();
        return new Weigh(
                customer, system, List.copyOf(weighed.kept()), asked, agreed, clock.instant());
    }

    private static Theirs theirs(
            Told told, UUID customer, Person wanted, Field field, SubjectKey key) {
        var value = wanted.only(Set.of(field));
        Map<Field, Sealed> sealed = PersonSeal.seal(key, value);
        return new Theirs(
                ConflictRecords.idOf(customer, told.number().system(), field),
                field,
                sealed.get(field),
                value.language(),
                told.changedAt());
    }

    /// The time of the change there, so that the latest word can be told later on; but never in the
    /// future, before the customer was known, or before what it follows on.
    private Instant timeOf(Told told, ProfileRow row, Map<Field, Change> known, Set<Field> taken) {
        var at = told.changedAt();
        if (at.isBefore(row.registeredAt())) {
            at = row.registeredAt();
        }
        for (var field : taken) {
            var change = known.get(field);
            if (change != null && at.isBefore(change.at())) {
                at = change.at();
            }
        }
        return earlier(at, clock.instant());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// All of it, or nothing.
    private void store(ProfileRow row, Correct correct, Weigh weigh, Call call) {
        Optional<Problem> stopped =
                acts.run(
                        call,
                        act -> attempt(act, row, correct, weigh),
                        reason -> Optional.of(problemOf(reason)),
                        null);
        stopped.ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    private Optional<Problem> attempt(Act act, ProfileRow row, Correct correct, Weigh weigh) {
        var id = row.customerId();
        if (!correct.fields().isEmpty()
                && act.decide(customers.runner(), id, correct, row.version())
                        instanceof Refused(var refusal)) {
            return Optional.of(CustomerProblems.problemOf(refusal));
        }
        var weighed = act.decide(conflicts.runner(), ConflictRecords.streamOf(id), weigh);
        return weighed instanceof Refused(var refusal)
                ? Optional.of(CrmProblems.problemOf(refusal))
                : Optional.empty();
    }

    private static Problem problemOf(Object reason) {
        return reason instanceof ConflictRefusal refusal
                ? CrmProblems.problemOf(refusal)
                : CustomerProblems.problemOf((CustomerRefusal) reason);
    }
}

package maison.customer.crm.settling;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.crm.ConflictRecords;
import maison.customer.crm.CrmProblems;
import maison.customer.crm.conflict.Choice;
import maison.customer.crm.conflict.ConflictCommand.Settle;
import maison.customer.crm.conflict.ConflictRefusal;
import maison.customer.crm.conflicts.ConflictList;
import maison.customer.crm.conflicts.ConflictList.Conflict;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Settles a conflict: the decision, and the correction that it means, are one act.
@Singleton
final class Settling {

    /// @param version of the profile that the correction was found against
    private record Wanted(UUID customer, int version, Correct correct) {}

    private final ConflictList conflicts;
    private final ConflictRecords records;
    private final Customers customers;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final CustomerKeys keys;
    private final Acts acts;
    private final Clock clock;

    Settling(
            ConflictList conflicts,
            ConflictRecords records,
            Customers customers,
            Profiles profiles,
            OpenedProfiles opened,
            CustomerKeys keys,
            Acts acts,
            Clock clock) {
        this.conflicts = conflicts;
        this.records = records;
        this.customers = customers;
        this.profiles = profiles;
        this.opened = opened;
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
    }

    /// @param call with the version of the conflicts that was looked at
    /// @throws ProblemException if it is over, or its customer was erased
    void settle(Conflict conflict, Choice choice, Call call, StoredAnswer answer) {
        var wanted = choice == Choice.THEIRS ? wanted(conflict) : null;
        var by = call.context().actor().id();
        var settle = new Settle(conflict.conflictId(), choice, by, clock.instant());
        var stream = ConflictRecords.streamOf(conflict.customerId());
        Optional<Problem> stopped =
                acts.run(
                        call,
                        act -> {
                            if (act.decide(records.runner(), stream, settle)
                                    instanceof Refused(var refusal)) {
                                return Optional.of(CrmProblems.problemOf(refusal));
                            }
                            if (wanted != null
                                    && act.decide(
                                                    customers.runner(),
                                                    wanted.customer(),
                                                    wanted.correct(),
                                                    wanted.version())
                                            instanceof Refused(var refusal)) {
                                return Optional.of(CustomerProblems.problemOf(refusal));
                            }
                            return Optional.empty();
                        },
                        reason -> Optional.of(problemOf(reason)),
                        _ -> answer);
        stopped.ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    /// Null if the customer says the same by now.
    private @Nullable Wanted wanted(Conflict conflict) {
        var row =
                profiles.find(conflict.customerId())
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        var key = keys.of(row.customerId());
        var current = opened.open(row).orElseThrow(Settling::erased);
        var theirs = conflicts.theirs(conflict.conflictId()).orElseThrow(Settling::erased);
        var person = current.with(Set.of(conflict.field()), theirs).verifiedAs(current);
        if (person.equals(current)) {
            return null;
        }
        var value = person.only(Set.of(conflict.field()));
        return new Wanted(
                row.customerId(),
                row.version(),
                new Correct(
                        List.of(conflict.field()),
                        value.language(),
                        PersonSeal.seal(key, value),
                        clock.instant()));
    }

    private static ProblemException erased() {
        return new ProblemException(CustomerProblems.erased());
    }

    private static Problem problemOf(Object reason) {
        return reason instanceof ConflictRefusal refusal
                ? CrmProblems.problemOf(refusal)
                : CustomerProblems.problemOf((CustomerRefusal) reason);
    }
}

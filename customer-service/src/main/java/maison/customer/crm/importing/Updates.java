package maison.customer.crm.importing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import maison.customer.Customers;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Incoming;
import maison.customer.crm.importing.Imports.Noted;
import maison.customer.crm.importing.Resolution.Rule;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.sealing.Vault;

/// Brings what a row says to somebody who is known already, as far as the rule allows it.
@Singleton
final class Updates {

    // Whoever else corrects the same customer at the same time is soon done.
    private static final int TRIES = 5;

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Vault vault;
    private final Customers customers;
    private final Clock clock;

    Updates(
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

    Noted apply(int number, Incoming row, UUID customer, Resolution resolution, Call call) {
        for (int i = 1; ; i++) {
            try {
                return applyOnce(number, row, customer, resolution, call);
            } catch (PreconditionFailed e) {
                if (i == TRIES) {
                    throw new IllegalStateException("Somebody else changes " + customer, e);
                }
            }
        }
    }

    private Noted applyOnce(
            int number, Incoming row, UUID customer, Resolution resolution, Call call) {
        var known = profiles.find(customer).filter(each -> !each.erased()).orElse(null);
        var current = known == null ? null : opened.open(known).orElse(null);
        var key = current == null ? null : vault.keyFor(customer).orElse(null);
        if (known == null || current == null || key == null) {
            return new Noted(number, "refused", List.of(DryRun.erased()), null);
        }
        var wanted = merged(current, row.person(), resolution);
        var changed = current.differences(wanted);
        var findings = leftOut(row, known);
        if (changed.isEmpty()) {
            return new Noted(number, "unchanged", findings, customer);
        }
        var values = wanted.only(changed);
        var command =
                new Correct(
                        List.copyOf(changed),
                        values.language(),
                        PersonSeal.seal(key, values),
                        clock.instant());
        var seen = new Call(call.context(), null, known.version());
        return switch (customers.run(customer, command, seen)) {
            case Done(_, _, _, _) -> new Noted(number, "updated", findings, customer);
            case Refused(var refusal) ->
                    new Noted(number, "refused", List.of(Taking.refusal(refusal)), null);
        };
    }

    /// The person as they are to be. What the row says nothing of stays.
    static Person merged(Person current, Person row, Resolution resolution) {
        boolean empty = resolution.rule() == Rule.UPDATE_EMPTY;
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (var field : row.fields()) {
            if (empty
                    ? !current.fields().contains(field)
                    : resolution.overwrite().contains(field)) {
                taken.add(field);
            }
        }
        var merged = current.with(taken, row).verifiedAs(current);
        boolean custom = empty || resolution.overwrite().contains(Field.CUSTOM);
        if (!custom || row.custom().isEmpty()) {
            return merged;
        }
        // Custom fields are fields of their own.
        Map<String, String> values = new TreeMap<>(empty ? row.custom() : current.custom());
        values.putAll(empty ? current.custom() : row.custom());
        return merged.with(Field.CUSTOM, values);
    }

    /// Numbers of other systems come with a registration only.
    private static List<Finding> leftOut(Incoming row, ProfileRow known) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < row.references().size(); i++) {
            if (!known.externalReferences().contains(row.references().get(i))) {
                findings.add(
                        Finding.warning(
                                "external-id-left-out",
                                row.column("/externalReferences/" + i + "/value"),
                                "is not added to somebody who is known already"));
            }
        }
        return findings;
    }
}

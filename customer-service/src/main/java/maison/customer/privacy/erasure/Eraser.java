package maison.customer.privacy.erasure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.Customers;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerCommand.Erase;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.sealing.Vault;
import org.jspecify.annotations.Nullable;

/// Erases a customer under every id and looks whether anything is left: the one way, whoever wants
/// it.
@Singleton
public final class Eraser {

    private final Customers customers;
    private final Profiles profiles;
    private final Acts acts;
    private final Vault vault;
    private final FormerValues values;
    private final VerificationScan scan;
    private final Clock clock;

    Eraser(
            Customers customers,
            Profiles profiles,
            Acts acts,
            Vault vault,
            FormerValues values,
            VerificationScan scan,
            Clock clock) {
        this.customers = customers;
        this.profiles = profiles;
        this.acts = acts;
        this.vault = vault;
        this.values = values;
        this.scan = scan;
        this.clock = clock;
    }

    /// @param reason a code, which the certificate and the event name
    /// @param answer to keep under the call's idempotency key; null for none
    public Outcome<Customer, CustomerEvent, CustomerRefusal> erase(
            UUID id, String reason, Call call, @Nullable StoredAnswer answer) {
        var command = new Erase(reason, clock.instant());
        var ids = profiles.idsOf(id);
        var former = new HashMap<UUID, Set<String>>();
        ids.forEach(each -> former.put(each, values.of(each)));
        var outcome = erase(ids, command, call, answer);
        if (outcome instanceof Done<?, ?, ?>) {
            // Whoever was merged into them at this very moment is the same person.
            var late = new ArrayList<>(profiles.idsOf(id));
            late.removeAll(ids);
            if (!late.isEmpty()) {
                erase(late, command, Call.of(call.context()), null);
            }
            vault.forget(profiles.idsOf(id));
            former.forEach((each, values) -> {
                if (!values.isEmpty()) {
                    scan.verify(each, values);
                }
            });
        }
        return outcome;
    }

    /// One act: everything or nothing.
    private Outcome<Customer, CustomerEvent, CustomerRefusal> erase(
            List<UUID> ids, Erase command, Call call, @Nullable StoredAnswer answer) {
        return acts.run(
                call,
                act -> {
                    var erased = act.decide(customers.runner(), ids.getFirst(), command);
                    for (var other : ids.subList(1, ids.size())) {
                        var also = act.decide(customers.runner(), other, command);
                        erased = also instanceof Refused<?, ?, ?> ? also : erased;
                    }
                    return erased;
                },
                stopped -> new Refused<>((CustomerRefusal) stopped),
                answer == null ? null : _ -> answer);
    }
}

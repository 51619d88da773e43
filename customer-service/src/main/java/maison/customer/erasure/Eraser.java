package maison.customer.erasure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import maison.customer.Customers;
import maison.customer.customer.Customer;
import maison.customer.customer.CustomerCommand.Erase;
import maison.customer.customer.CustomerEvent;
import maison.customer.customer.CustomerRefusal;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.sealing.Vault;

/// Erases a customer and looks whether anything is left: the one way, whoever wants it.
@Singleton
public final class Eraser {

    private final Customers customers;
    private final Vault vault;
    private final FormerValues values;
    private final VerificationScan scan;
    private final Clock clock;

    Eraser(
            Customers customers,
            Vault vault,
            FormerValues values,
            VerificationScan scan,
            Clock clock) {
        this.customers = customers;
        this.vault = vault;
        this.values = values;
        this.scan = scan;
        this.clock = clock;
    }

    /// @param reason a code, which the certificate and the event name
    public Outcome<Customer, CustomerEvent, CustomerRefusal> erase(
            UUID id, String reason, Call call) {
        return erase(id, reason, (customer, command) -> customers.run(customer, command, call));
    }

    /// The same, keeping an answer under the call's idempotency key.
    public Outcome<Customer, CustomerEvent, CustomerRefusal> erase(
            UUID id, String reason, Call call, StoredAnswer answer) {
        return erase(
                id,
                reason,
                (customer, command) -> customers.run(customer, command, call, _ -> answer));
    }

    private Outcome<Customer, CustomerEvent, CustomerRefusal> erase(
            UUID id,
            String reason,
            BiFunction<UUID, Erase, Outcome<Customer, CustomerEvent, CustomerRefusal>> run) {
        var former = values.of(id);
        var outcome = run.apply(id, new Erase(reason, clock.instant()));
        if (outcome instanceof Done<?, ?, ?>) {
            vault.forget(List.of(id));
            if (!former.isEmpty()) {
                scan.verify(id, former);
            }
        }
        return outcome;
    }
}

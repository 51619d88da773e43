package maison.customer.permission.choosing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import maison.customer.Customers;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.Field;
import maison.customer.identity.profile.ProfileRow;
import maison.platform.eventstore.Call;
import org.jspecify.annotations.Nullable;

/// Changes the language that a client is written to in.
@Singleton
final class Languages {

    private final Customers customers;
    private final Clock clock;

    Languages(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /// @param wanted BCP 47; nothing happens for none, or for the one they have
    void change(ProfileRow row, @Nullable String wanted, Call call) {
        if (wanted != null && !wanted.equals(row.language())) {
            var command = new Correct(List.of(Field.LANGUAGE), wanted, Map.of(), clock.instant());
            customers.run(row.customerId(), command, call);
        }
    }
}

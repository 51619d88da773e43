package maison.customer.collecting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.piece.PieceEvent;
import maison.customer.piece.PieceRefusal.CustomerErased;
import maison.customer.piece.PieceRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only a customer has a wardrobe.
@Singleton
final class PieceGuard implements AppendGuard {

    private static final CustomersOnly CUSTOMERS_ONLY =
            new CustomersOnly(
                    event ->
                            event instanceof PieceEvent ours
                                    ? Stream.of(ours.customerId())
                                    : Stream.empty(),
                    new NotACustomer(),
                    new CustomerErased());

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return CUSTOMERS_ONLY.check(handle, batch);
    }
}

package maison.purchase;

import java.util.UUID;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Whose entries a list shows: a store's, a client's, or those that are both's.
public record Whose(@Nullable String store, @Nullable UUID customer) {

    /// Reads the parameters `storeId` and `customerId`, for a caller who may see what they name.
    ///
    /// @throws ProblemException 400 if neither is given, a terminal does not name its store or a
    ///   client not themself
    /// @throws io.quarkus.security.ForbiddenException for another's
    public static Whose read(@Nullable String storeId, @Nullable String customerId, Caller caller) {
        UUID customer = Parameters.id("customerId", customerId);
        String store = Parameters.text("storeId", storeId);
        if (store == null && (caller.has(Roles.TERMINAL) || customer == null)) {
            throw ProblemException.invalid("storeId", "is required, or customerId");
        }
        if (customer == null && caller.has(Roles.CLIENT)) {
            throw ProblemException.invalid("customerId", "is required");
        }
        if (store != null) {
            caller.requireStore(store);
        }
        if (customer != null) {
            caller.requireOwn(customer);
        }
        return new Whose(store, customer);
    }
}

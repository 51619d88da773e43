package maison.purchase.sales.capturing;

import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Reach;
import org.jspecify.annotations.Nullable;

/// For which stores the caller may act; kept because a bulk request outlives its request scope.
///
/// @param anyStore true for all but terminals
/// @param store a terminal's own; empty if its token names none
/// @param outOfReach whether what an offline till did may be told, see [Reach]
/// @param authority what the caller may do alone
record Permit(boolean anyStore, String store, boolean outOfReach, Authority authority) {

    private static final Problem ANOTHER_STORE =
            Problem.of(403, "forbidden", "Forbidden", "A terminal acts only for its own store.");

    static Permit of(Caller caller) {
        return new Permit(
                !caller.has(Roles.TERMINAL),
                caller.claim("store").orElse(""),
                Reach.isFor(caller),
                Authority.of(caller));
    }

    /// Why the caller may not do this; null if they may.
    ///
    /// @param offline whether it says that it was done out of reach
    @Nullable Problem obstacle(String storeId, boolean offline) {
        if (!anyStore && !store.equals(storeId)) {
            return ANOTHER_STORE;
        }
        return offline && !outOfReach ? Reach.FORBIDDEN : null;
    }
}

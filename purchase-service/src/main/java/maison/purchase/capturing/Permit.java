package maison.purchase.capturing;

import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.settlement.Authority;

/// For which stores the caller may act; kept because a bulk request outlives its request scope.
///
/// @param anyStore true for all but terminals
/// @param store a terminal's own; empty if its token names none
/// @param authority what the caller may do alone
record Permit(boolean anyStore, String store, Authority authority) {

    static Permit of(Caller caller) {
        return new Permit(
                !caller.has(Roles.TERMINAL),
                caller.claim("store").orElse(""),
                Authority.of(caller));
    }

    boolean allows(String storeId) {
        return anyStore || store.equals(storeId);
    }
}

package maison.purchase.capturing;

import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// For which stores the caller may act; kept because a bulk request outlives its request scope.
///
/// @param anyStore true for all but terminals
/// @param store a terminal's own; empty if its token names none
/// @param onlyRecords whether the caller is a system that tells what was decided elsewhere
record Permit(boolean anyStore, String store, boolean onlyRecords) {

    static Permit of(Caller caller) {
        return new Permit(
                !caller.has(Roles.TERMINAL),
                caller.claim("store").orElse(""),
                caller.has(Roles.INTEGRATION));
    }

    boolean allows(String storeId) {
        return anyStore || store.equals(storeId);
    }
}

package maison.purchase.settlement;

import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.sale.SaleEvent.Asker;

/// What the caller may do alone.
///
/// @param id the caller as events remember them
/// @param onlyRecords whether it is a system that tells what was decided elsewhere
public record Authority(String id, boolean manager, boolean onlyRecords) {

    /// That of who told of something earlier.
    static Authority of(Asker asker) {
        return new Authority(asker.id(), asker.manager(), asker.onlyRecords());
    }

    /// The current caller's.
    public static Authority of(Caller caller) {
        return new Authority(
                caller.actor().id(),
                caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN),
                caller.has(Roles.INTEGRATION));
    }
}

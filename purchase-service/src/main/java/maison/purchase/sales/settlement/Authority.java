package maison.purchase.sales.settlement;

import maison.platform.eventstore.Call;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.counter.asking.Neighbours;
import maison.purchase.sales.sale.SaleEvent.Asker;
import org.jspecify.annotations.Nullable;

/// What the caller may do alone.
///
/// @param id the caller as events remember them
/// @param onlyRecords whether it is a system that tells what was decided elsewhere
/// @param bearer the caller's own `Authorization` header, to ask others in their name; null for who
///   told of something earlier
public record Authority(String id, boolean manager, boolean onlyRecords, @Nullable String bearer) {

    /// Of whom no other service is asked.
    public Authority(String id, boolean manager, boolean onlyRecords) {
        this(id, manager, onlyRecords, null);
    }

    /// That of who told of something earlier.
    static Authority of(Asker asker) {
        return new Authority(asker.id(), asker.manager(), asker.onlyRecords());
    }

    /// The current caller's.
    public static Authority of(Caller caller) {
        return new Authority(
                caller.actor().id(),
                caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN),
                caller.has(Roles.INTEGRATION),
                caller.authorization().orElse(null));
    }

    /// In whose name another service is asked; null if in nobody's.
    Neighbours.@Nullable Caller asking(Call call) {
        return bearer == null
                ? null
                : new Neighbours.Caller(bearer, call.context().correlationId());
    }

    @Override
    public String toString() {
        return "Authority[" + id + "]";
    }
}

package maison.customer.privacy.holding;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerRefusal.UnderLegalHold;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.privacy.hold.HoldEvent;
import maison.customer.privacy.hold.HoldEvent.LegalHoldPlaced;
import maison.customer.privacy.hold.HoldRefusal.CustomerErased;
import maison.customer.privacy.hold.HoldRefusal.NotACustomer;
import maison.customer.privacy.holds.HoldList;
import maison.platform.eventstore.Append;
import org.jdbi.v3.core.Handle;

/// Nobody is erased whom something holds, whoever erases them and whatever else happens at the same
/// moment: holds and erasures take turns under the append lock, and of two in one batch the first
/// counts.
@Singleton
final class HoldGuard extends CustomersOnly {

    HoldGuard() {
        super(
                HoldEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var stopped = new IdentityHashMap<Append, Object>();
        super.check(handle, batch).forEach(stopped::put);
        var erased =
                batch.stream()
                        .flatMap(HoldGuard::events)
                        .filter(CustomerEvent.CustomerErased.class::isInstance)
                        .map(CustomerEvent.CustomerErased.class::cast)
                        .map(CustomerEvent::customerId)
                        .distinct()
                        .toList();
        if (erased.isEmpty()) {
            return stopped;
        }
        var holding = new HashMap<UUID, SortedSet<String>>(HoldList.holding(handle, erased));
        var gone = new HashSet<UUID>();
        for (var append : batch) {
            if (!stopped.containsKey(append)) {
                events(append).forEach(event -> check(append, event, holding, gone, stopped));
            }
        }
        return stopped;
    }

    private static void check(
            Append append,
            Object event,
            Map<UUID, SortedSet<String>> holding,
            Set<UUID> gone,
            Map<Append, Object> stopped) {
        switch (event) {
            case LegalHoldPlaced placed -> {
                if (gone.contains(placed.customerId())) {
                    stopped.put(append, new CustomerErased());
                } else {
                    holding.computeIfAbsent(placed.customerId(), _ -> new TreeSet<>()).add("legal");
                }
            }
            case CustomerEvent.CustomerErased erasure -> {
                var kinds = holding.get(erasure.customerId());
                if (kinds == null) {
                    gone.add(erasure.customerId());
                } else {
                    stopped.put(append, new UnderLegalHold(List.copyOf(kinds)));
                }
            }
            default -> {
                // A hold that is lifted in this batch holds until the next one.
            }
        }
    }

    private static Stream<Object> events(Append append) {
        return append.parts().stream().flatMap(part -> part.decided().stream());
    }
}

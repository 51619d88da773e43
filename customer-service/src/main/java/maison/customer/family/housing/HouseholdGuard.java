package maison.customer.family.housing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.family.household.HouseholdEvent.MemberJoined;
import maison.customer.family.household.HouseholdRefusal.CustomerErased;
import maison.customer.family.household.HouseholdRefusal.InAnother;
import maison.customer.family.household.HouseholdRefusal.NotACustomer;
import maison.customer.family.households.Households;
import maison.customer.identity.profile.CustomersOnly;
import maison.platform.eventstore.Append;
import org.jdbi.v3.core.Handle;

/// Only customers join, and each one household at a time.
@Singleton
final class HouseholdGuard extends CustomersOnly {

    HouseholdGuard() {
        super(
                MemberJoined.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var asked =
                batch.stream()
                        .flatMap(HouseholdGuard::joined)
                        .map(MemberJoined::customerId)
                        .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var stopped = new IdentityHashMap<Append, Object>();
        super.check(handle, batch).forEach(stopped::put);
        var homes = new HashMap<UUID, UUID>(Households.of(handle, asked));
        for (Append append : batch) {
            joined(append)
                    .filter(each -> !livesNowhereElse(homes, each))
                    .forEach(_ -> stopped.putIfAbsent(append, new InAnother()));
        }
        return stopped;
    }

    private static boolean livesNowhereElse(Map<UUID, UUID> homes, MemberJoined joined) {
        UUID home = homes.putIfAbsent(joined.customerId(), joined.householdId());
        return home == null || home.equals(joined.householdId());
    }

    private static Stream<MemberJoined> joined(Append append) {
        return append.parts().stream()
                .flatMap(part -> part.decided().stream())
                .filter(MemberJoined.class::isInstance)
                .map(MemberJoined.class::cast);
    }
}

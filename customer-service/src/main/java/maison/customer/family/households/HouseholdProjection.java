package maison.customer.family.households;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.family.household.HouseholdEvent;
import maison.customer.family.household.HouseholdEvent.MemberJoined;
import maison.customer.family.household.HouseholdEvent.MemberLeft;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `household_members` in step with the events.
@Singleton
final class HouseholdProjection implements WritingProjection {

    private static final String JOIN =
            """
            insert into household_members (customer_id, household_id, since)
            select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
            on conflict (customer_id) do update
            set household_id = excluded.household_id, since = excluded.since
            """;

    private static final String LEAVE =
            "delete from household_members where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "households";
    }

    @Override
    public String ddl() {
        return "projections/households.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // Where each of them lives after the batch, which is what happened to them last.
        Map<UUID, HouseholdEvent> last = new LinkedHashMap<>();
        var gone = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case HouseholdEvent event -> last.put(event.customerId(), event);
                case CustomerErased event -> gone.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about households.
                }
            }
        }
        var joined = new ArrayList<MemberJoined>();
        for (HouseholdEvent event : last.values()) {
            switch (event) {
                case MemberJoined each -> joined.add(each);
                case MemberLeft each -> gone.add(each.customerId());
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        JOIN,
                        joined,
                        MemberJoined::customerId,
                        MemberJoined::householdId,
                        MemberJoined::at));
        writes.addAll(Write.ofRows(LEAVE, gone, each -> each));
        return writes;
    }
}

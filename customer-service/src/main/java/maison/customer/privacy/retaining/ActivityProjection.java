package maison.customer.privacy.retaining;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `retention_activity`: who there is, and what clients did themselves. All else that shows
/// activity stands in their time line, and is looked up by [Inactive] before it matters.
@Singleton
final class ActivityProjection implements WritingProjection {

    private static final String REGISTERED =
            """
            insert into retention_activity (customer_id, known_at)
            select * from unnest(?::uuid[], ?::timestamptz[])
            """;

    private static final String ACTIVE =
            """
            update retention_activity a set known_at = t.at
            from unnest(?::uuid[], ?::timestamptz[]) as t(customer, at)
            where a.customer_id = t.customer and a.known_at < t.at
            """;

    private static final String ERASED =
            "delete from retention_activity where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "retention-activity";
    }

    @Override
    public String ddl() {
        return "projections/retention_activity.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var registered = new ArrayList<CustomerRegistered>();
        var active = new HashMap<UUID, Instant>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case CustomerRegistered event -> registered.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                default -> note(recorded, active);
            }
        }
        var writes =
                new ArrayList<Write>(
                        Write.ofRows(
                                REGISTERED,
                                registered,
                                CustomerRegistered::customerId,
                                CustomerRegistered::at));
        writes.addAll(
                Write.ofRows(
                        ACTIVE,
                        List.copyOf(active.entrySet()),
                        Map.Entry::getKey,
                        Map.Entry::getValue));
        writes.addAll(Write.ofRows(ERASED, erased, each -> each));
        return writes;
    }

    private static void note(RecordedEvent<?> recorded, Map<UUID, Instant> active) {
        var envelope = recorded.envelope();
        UUID customer = envelope.subject();
        if (customer != null && envelope.context().actor().kind() == Actor.Kind.CLIENT) {
            active.merge(
                    customer,
                    envelope.recordedAt(),
                    (one, other) -> one.isBefore(other) ? other : one);
        }
    }
}

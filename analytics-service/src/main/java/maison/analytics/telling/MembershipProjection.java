package maison.analytics.telling;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import maison.analytics.telling.MembershipEvent.SegmentChanged;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `memberships`, which segment was told last of whom, in step with the events.
@Singleton
final class MembershipProjection implements WritingProjection {

    private static final String KEEP =
            """
            insert into memberships (customer_id, segment, version)
            select * from unnest(?::uuid[], ?::text[], ?::int[])
            on conflict (customer_id) do update
            set segment = excluded.segment, version = excluded.version
            """;

    private record Row(SegmentChanged changed, int version) {}

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public String ddl() {
        return "projections/memberships.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var last = new LinkedHashMap<UUID, Row>();
        for (var recorded : events) {
            if (recorded.event() instanceof SegmentChanged changed) {
                last.put(changed.customerId(), new Row(changed, recorded.envelope().version()));
            }
        }
        return Write.ofRows(
                KEEP,
                new ArrayList<>(last.values()),
                each -> each.changed().customerId(),
                each -> each.changed().segment(),
                Row::version);
    }
}

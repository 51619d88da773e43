package maison.analytics.telling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.analytics.SqlArray;
import maison.analytics.telling.MembershipEvent.SegmentChanged;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventTypes;
import org.jdbi.v3.core.Handle;

/// Tells whose segment is another than was told last.
@Singleton
public final class Memberships {

    /// The stored names, chosen by hand.
    public static final EventTypes<MembershipEvent> EVENT_TYPES =
            EventTypes.of("membership", MembershipEvent.class, MembershipEvent::at)
                    .with("segment-changed", SegmentChanged.class);

    private static final String CHANGED =
            """
            select a.customer_id, a.segment, m.segment as former, coalesce(m.version, 0) as version
            from assessments a left join memberships m using (customer_id)
            where a.customer_id = any(:customers) and a.segment is distinct from m.segment
            union all
            select m.customer_id, null, m.segment, m.version from memberships m
            where m.customer_id = any(:customers) and m.segment is not null
              and not exists (select from assessments a where a.customer_id = m.customer_id)
            """;

    private static final String GONE =
            """
            select m.customer_id, null as segment, m.segment as former, m.version
            from memberships m
            where m.segment is not null
              and not exists (select from assessments a where a.customer_id = m.customer_id)
            """;

    private record Change(SegmentChanged event, int version) {}

    private final AppendTransaction appends;

    Memberships(AppendTransaction appends) {
        this.appends = appends;
    }

    @Produces
    @Singleton
    static EventTypes<MembershipEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Appends what changed for some customers, in the transaction that assessed them and last in
    /// it.
    public void tell(Handle handle, List<UUID> customers, Instant at) {
        append(
                handle,
                handle.createQuery(CHANGED)
                        .bind("customers", SqlArray.of("uuid", customers))
                        .map((row, _) -> change(row, at))
                        .list(),
                at);
    }

    /// The same for everybody who is assessed no more.
    public void tellGone(Handle handle, Instant at) {
        append(handle, handle.createQuery(GONE).map((row, _) -> change(row, at)).list(), at);
    }

    private void append(Handle handle, List<Change> changes, Instant at) {
        if (!changes.isEmpty()) {
            appends.append(handle, changes.stream().map(each -> append(each, at)).toList());
        }
    }

    private static Append append(Change change, Instant at) {
        return Append.to(
                EVENT_TYPES,
                change.event().customerId(),
                change.version(),
                List.of(change.event()),
                CommandContext.system("assessment", "assessment " + at));
    }

    private static Change change(ResultSet row, Instant at) throws SQLException {
        return new Change(
                new SegmentChanged(
                        row.getObject("customer_id", UUID.class),
                        row.getString("segment"),
                        row.getString("former"),
                        at),
                row.getInt("version"));
    }
}

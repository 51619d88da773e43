package maison.customer.lifecycle.touching;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.lifecycle.touchpoint.Touchpoint;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `touchpoints`, what this service itself knows of, in step with the events. What the others
/// tell is beside it, since it is no part of a rebuild.
@Singleton
final class TouchpointProjection implements WritingProjection {

    private static final String ERASE =
            "delete from touchpoints where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "touchpoints";
    }

    @Override
    public String ddl() {
        return "projections/touchpoints.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var own = new ArrayList<Touchpoint>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            if (recorded.event() instanceof CustomerErased event) {
                erased.add(event.customerId());
            }
            var touchpoint = OwnTouchpoints.of(recorded);
            if (touchpoint != null) {
                own.add(touchpoint);
            }
        }
        var writes = new ArrayList<Write>(Rows.insert(Rows.OWN, own));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        writes.addAll(Write.ofRows(HeardTables.FORGET, erased, each -> each));
        return writes;
    }
}

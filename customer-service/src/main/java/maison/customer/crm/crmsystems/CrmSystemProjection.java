package maison.customer.crm.crmsystems;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.crm.crmsystem.CrmSystemEvent;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemConnected;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemDisconnected;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Keeps `crm_systems` in step with the events. There are few, so each event is one statement.
@Singleton
final class CrmSystemProjection implements Projection {

    private static final String CONNECT =
            """
            insert into crm_systems (system, version, terms, connected)
            values (:system, :version, :terms::jsonb, true)
            on conflict (system) do update
            set version = excluded.version, terms = excluded.terms, connected = true
            """;

    private static final String DISCONNECT =
            "update crm_systems set version = :version, connected = false where system = :system";

    @Override
    public String name() {
        return "crm-systems";
    }

    @Override
    public String ddl() {
        return "projections/crm_systems.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        for (var recorded : events) {
            if (recorded.event() instanceof CrmSystemEvent event) {
                apply(handle, event, recorded.envelope().version());
            }
        }
    }

    private static void apply(Handle handle, CrmSystemEvent event, int version) {
        var update =
                switch (event) {
                    case CrmSystemConnected connected ->
                            handle.createUpdate(CONNECT)
                                    .bind("terms", EventJson.write(connected.terms()));
                    case CrmSystemDisconnected _ -> handle.createUpdate(DISCONNECT);
                };
        update.bind("system", event.system()).bind("version", version).execute();
    }
}

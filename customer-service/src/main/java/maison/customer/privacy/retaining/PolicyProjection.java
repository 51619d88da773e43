package maison.customer.privacy.retaining;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.privacy.retention.RetentionEvent;
import maison.customer.privacy.retention.RetentionEvent.PolicyDefined;
import maison.customer.privacy.retention.RetentionEvent.PolicyPutOn;
import maison.customer.privacy.retention.RetentionEvent.PolicyTakenOff;
import maison.customer.privacy.retention.RetentionEvent.PreviewShown;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Keeps `retention_policies` in step with the events. There are few, so each event is one
/// statement.
@Singleton
final class PolicyProjection implements Projection {

    private static final String DEFINE =
            """
            insert into retention_policies (policy_id, version, latest)
            values (:policy, :version, :latest::jsonb)
            on conflict (policy_id) do update
            set version = excluded.version, latest = excluded.latest
            """;

    private static final String CHANGE =
            "update retention_policies set version = :version%s where policy_id = :policy";

    @Override
    public String name() {
        return "retention-policies";
    }

    @Override
    public String ddl() {
        return "projections/retention_policies.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        for (var recorded : events) {
            if (recorded.event() instanceof RetentionEvent event) {
                apply(handle, event, recorded.envelope().version());
            }
        }
    }

    private static void apply(Handle handle, RetentionEvent event, int version) {
        var update =
                switch (event) {
                    case PolicyDefined(_, var number, var terms, var by, _) ->
                            handle.createUpdate(DEFINE)
                                    .bind(
                                            "latest",
                                            EventJson.write(new Version(number, terms, by)));
                    case PreviewShown _ -> handle.createUpdate(CHANGE.formatted(""));
                    case PolicyPutOn _ ->
                            handle.createUpdate(CHANGE.formatted(", in_force = latest"));
                    case PolicyTakenOff _ ->
                            handle.createUpdate(CHANGE.formatted(", in_force = null"));
                };
        update.bind("policy", event.policyId()).bind("version", version).execute();
    }
}

package maison.customer.clienteling.alerts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.alert.AlertEvent.AlertNoted;
import maison.customer.clienteling.alert.AlertEvent.AlertWithdrawn;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `alerts` in step with the events: one row for each alert that holds.
@Singleton
final class AlertProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into alerts (customer_id, alert_id, words, noted_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
            """;

    private static final String WITHDRAW =
            """
            delete from alerts a using unnest(?::uuid[], ?::uuid[]) as t(customer, alert)
            where a.customer_id = t.customer and a.alert_id = t.alert
            """;

    private static final String ERASE = "delete from alerts where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public String ddl() {
        return "projections/alerts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var noted = new ArrayList<AlertNoted>();
        var withdrawn = new ArrayList<AlertWithdrawn>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case AlertNoted event -> noted.add(event);
                case AlertWithdrawn event -> withdrawn.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about alerts.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        noted,
                        AlertNoted::customerId,
                        AlertNoted::alertId,
                        each -> each.words().ciphertext(),
                        AlertNoted::at));
        writes.addAll(
                Write.ofRows(
                        WITHDRAW, withdrawn, AlertWithdrawn::customerId, AlertWithdrawn::alertId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }
}

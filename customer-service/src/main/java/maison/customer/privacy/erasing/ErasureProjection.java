package maison.customer.privacy.erasing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;

/// Destroys the key in the transaction of the event that says so, and keeps what the certificate
/// needs.
///
/// Either both happen or neither; and a rebuild, which destroys again what is gone already, changes
/// nothing.
@Singleton
final class ErasureProjection implements Projection {

    private record Erasure(Envelope envelope, CustomerErased event) {}

    private final Vault vault;

    ErasureProjection(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public String ddl() {
        return "projections/erasures.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var erasures = new ArrayList<Erasure>();
        for (var recorded : events) {
            if (recorded.event() instanceof CustomerErased event) {
                erasures.add(new Erasure(recorded.envelope(), event));
            }
        }
        if (erasures.isEmpty()) {
            return;
        }
        vault.destroy(
                handle,
                erasures.stream().map(Erasure::event).map(CustomerEvent::customerId).toList());
        var insert =
                handle.prepareBatch(
                        """
                        insert into erasures (customer_id, event_id, at, recorded_at, reason, fields,
                            actor_kind, actor_id, chain_head)
                        values (:customer, :event, :at, :recorded, :reason,
                            string_to_array(:fields, ','), :kind, :actor, :head)
                        """);
        for (var each : erasures) {
            var envelope = each.envelope();
            insert.bind("customer", each.event().customerId())
                    .bind("event", envelope.eventId())
                    .bind("at", each.event().at())
                    .bind("recorded", envelope.recordedAt())
                    .bind("reason", each.event().reason())
                    .bind("fields", fields(each.event()))
                    .bind("kind", envelope.context().actor().kind().name())
                    .bind("actor", envelope.context().actor().id())
                    .bind("head", envelope.hash())
                    .add();
        }
        insert.execute();
    }

    private static String fields(CustomerErased event) {
        return event.fields().stream().map(Field::json).collect(Collectors.joining(","));
    }
}

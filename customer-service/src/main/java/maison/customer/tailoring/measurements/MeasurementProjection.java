package maison.customer.tailoring.measurements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.tailoring.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.tailoring.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.tailoring.measurement.Taking;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps `measurement_versions` and `measurement_sets_withdrawn` in step with the events.
@Singleton
final class MeasurementProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into measurement_versions (set_id, version, customer_id, template,
                template_version, base_set_id, base_version, store_id, taken_by, content, at,
                recorded_at)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::int[], ?::uuid[],
                ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            """;

    private static final String MEASURED =
            """
            insert into measured_customers (customer_id)
            select distinct t.id from unnest(?::uuid[]) as t(id) on conflict do nothing
            """;

    private static final String WITHDRAW =
            """
            insert into measurement_sets_withdrawn (set_id, customer_id, reason, at, recorded_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                ?::timestamptz[])
            """;

    private static final String ERASE =
            "delete from measurement_versions where customer_id = any(?::uuid[])";

    private static final String ERASE_WITHDRAWN =
            "delete from measurement_sets_withdrawn where customer_id = any(?::uuid[])";

    private record Taken(Envelope envelope, MeasurementsTaken event) {}

    private record Ended(Envelope envelope, SetWithdrawn event) {}

    @Override
    public String name() {
        return "measurements";
    }

    @Override
    public String ddl() {
        return "projections/measurements.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var taken = new ArrayList<Taken>();
        var ended = new ArrayList<Ended>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case MeasurementsTaken event -> taken.add(new Taken(recorded.envelope(), event));
                case SetWithdrawn event -> ended.add(new Ended(recorded.envelope(), event));
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about measurements.
                }
            }
        }
        var writes = new ArrayList<Write>(insert(taken));
        writes.addAll(Write.ofRows(MEASURED, taken, each -> each.event().customerId()));
        writes.addAll(
                Write.ofRows(
                        WITHDRAW,
                        ended,
                        each -> each.event().setId(),
                        each -> each.event().customerId(),
                        each -> each.event().reason(),
                        each -> each.event().at(),
                        each -> each.envelope().recordedAt()));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        writes.addAll(Write.ofRows(ERASE_WITHDRAWN, erased, each -> each));
        return writes;
    }

    private static List<Write> insert(List<Taken> taken) {
        return Write.ofRows(
                INSERT,
                taken,
                each -> each.event().setId(),
                each -> each.envelope().version(),
                each -> each.event().customerId(),
                of(Taking::template),
                of(Taking::templateVersion),
                of(taking -> base(taking, BaseVersion::setId)),
                of(taking -> base(taking, BaseVersion::version)),
                of(Taking::storeId),
                of(Taking::takenBy),
                of(taking -> taking.content().ciphertext()),
                of(Taking::at),
                each -> each.envelope().recordedAt());
    }

    private static Function<Taken, @Nullable Object> of(Function<Taking, @Nullable Object> column) {
        return each -> column.apply(each.event().taking());
    }

    private static <T> @Nullable T base(Taking taking, Function<BaseVersion, T> part) {
        BaseVersion base = taking.base();
        return base == null ? null : part.apply(base);
    }
}

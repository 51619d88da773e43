package maison.platform.inbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.Locks;
import maison.platform.inbox.Offsets.Mark;
import maison.platform.projection.ProjectionSchema;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Lets a batch of records take effect: handlers, offsets and parking in one transaction.
@Singleton
final class InboxBatch {

    private static final Logger LOG = Logger.getLogger(InboxBatch.class);

    private final Jdbi jdbi;
    private final AppendTransaction appends;
    private final List<InboxHandler> handlers;
    private final Tracer tracer;

    @Inject
    InboxBatch(
            Jdbi jdbi,
            AppendTransaction appends,
            @Any Instance<InboxHandler> handlers,
            OpenTelemetry telemetry) {
        this(jdbi, appends, handlers.stream().toList(), telemetry);
    }

    InboxBatch(
            Jdbi jdbi,
            AppendTransaction appends,
            List<InboxHandler> handlers,
            OpenTelemetry telemetry) {
        this.jdbi = jdbi;
        this.appends = appends;
        this.handlers =
                handlers.stream().sorted(Comparator.comparing(InboxHandler::follows)).toList();
        this.tracer = telemetry.getTracer("maison.inbox");
    }

    List<InboxHandler> handlers() {
        return handlers;
    }

    Set<String> topics() {
        return handlers.stream()
                .flatMap(each -> each.topics().stream())
                .collect(Collectors.toSet());
    }

    /// Applies the records and moves the marks on.
    ///
    /// @throws RuntimeException passing trouble of the database: nothing happened, try again
    void apply(List<Message> batch, Map<TopicPartition, Mark> marks, boolean next) {
        var builder =
                tracer.spanBuilder("process batch")
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("messaging.batch.message_count", batch.size());
        batch.stream().flatMap(each -> each.producer().stream()).forEach(builder::addLink);
        var span = builder.startSpan();
        try (var _ = span.makeCurrent()) {
            applyTogether(batch, marks, next);
        } catch (RuntimeException failure) {
            if (PassingTrouble.in(failure)) {
                throw failure;
            }
            LOG.warnf("A batch of %d records failed: %s", batch.size(), failure);
            applyHalves(batch, marks, next);
        } finally {
            span.end();
        }
    }

    private void applyTogether(List<Message> batch, Map<TopicPartition, Mark> marks, boolean next) {
        var after = new HashMap<>(marks);
        List<Message> fresh = Offsets.fresh(batch, after);
        jdbi.useTransaction(handle -> {
            begin(handle, next);
            List<Message> free = withoutHeld(handle, fresh);
            handle(handle, free);
            Offsets.beCarelessIfNothingElse(handle);
            Offsets.advance(handle, marks, moved(marks, after));
        });
        marks.putAll(after);
    }

    // Finds the record that cannot be handled by halving; the others take effect.
    private void applyHalves(List<Message> batch, Map<TopicPartition, Mark> marks, boolean next) {
        int half = batch.size() / 2;
        if (half > 0) {
            applyPart(batch.subList(0, half), marks, next);
        }
        applyPart(batch.subList(half, batch.size()), marks, next);
    }

    private void applyPart(List<Message> part, Map<TopicPartition, Mark> marks, boolean next) {
        try {
            applyTogether(part, marks, next);
        } catch (RuntimeException failure) {
            if (PassingTrouble.in(failure)) {
                throw failure;
            }
            if (part.size() > 1) {
                applyHalves(part, marks, next);
                return;
            }
            Message message = part.getFirst();
            LOG.errorf(
                    failure,
                    "Parked %s partition %d offset %d",
                    message.topic(),
                    message.partition(),
                    message.offset());
            park(message, failure, marks, next);
        }
    }

    private void park(
            Message message,
            RuntimeException failure,
            Map<TopicPartition, Mark> marks,
            boolean next) {
        var after = new HashMap<>(marks);
        Offsets.fresh(List.of(message), after);
        jdbi.useTransaction(handle -> {
            begin(handle, next);
            Parking.park(handle, message, failure);
            Offsets.advance(handle, marks, moved(marks, after));
        });
        marks.putAll(after);
    }

    private static void begin(Handle handle, boolean next) {
        if (next) {
            ProjectionSchema.useNext(handle);
        } else {
            // Replaying a parked record, and the end of a rebuild, hold this exclusively.
            handle.execute("select pg_advisory_xact_lock_shared(?)", Locks.INBOX);
        }
    }

    private List<Message> withoutHeld(Handle handle, List<Message> fresh) {
        Map<Parking.Key, Long> parked = Parking.keys(handle);
        if (parked.isEmpty()) {
            return fresh;
        }
        var free = new ArrayList<Message>();
        for (Message message : fresh) {
            Long from = parked.get(new Parking.Key(message.topic(), message.key()));
            if (from == null || message.offset() < from) {
                free.add(message);
            } else {
                Parking.park(handle, message, null);
            }
        }
        return free;
    }

    /// Hands each handler the records of its topics.
    void handle(Handle handle, List<Message> messages) {
        var transaction = new InboxTransaction(handle, appends);
        for (InboxHandler handler : handlers) {
            Set<String> topics = handler.topics();
            List<Message> mine =
                    messages.stream().filter(each -> topics.contains(each.topic())).toList();
            if (!mine.isEmpty()) {
                handler.handle(transaction, mine);
            }
        }
    }

    private static Map<TopicPartition, Mark> moved(
            Map<TopicPartition, Mark> before, Map<TopicPartition, Mark> after) {
        var moved = new HashMap<>(after);
        moved.entrySet().removeAll(before.entrySet());
        return moved;
    }
}

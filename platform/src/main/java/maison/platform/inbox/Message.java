package maison.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventJson;
import org.jspecify.annotations.Nullable;

/// An event of another service, as read from Kafka: CloudEvents 1.0 in binary mode.
///
/// @param offset its place in the partition
/// @param headers header names in lower case
public record Message(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String data) {

    private static final String TRACE_PARENT = "traceparent";

    public Message {
        headers = Collections.unmodifiableMap(headers);
    }

    /// The event's id, the same over all deliveries.
    public UUID id() {
        return UUID.fromString(required("ce_id"));
    }

    /// What happened, such as `maison.sale.completed.v1`.
    public String type() {
        return required("ce_type");
    }

    /// Place in the producer's log; grows within a partition, so a smaller one is a duplicate.
    /// Beyond all others for a record that lacks it, which the handler will refuse.
    public long sequence() {
        String text = headers.getOrDefault("ce_sequence", "");
        boolean isNumber =
                !text.isEmpty()
                        && text.length() <= 18
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    /// Business time.
    public Instant occurredAt() {
        return Instant.parse(required("ce_time"));
    }

    /// When the producer stored it.
    public Instant recordedAt() {
        return Instant.parse(required("ce_recordedtime"));
    }

    /// The data as the consumer's own record, which names only the fields it uses.
    public <T> T dataAs(Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot read %s as %s".formatted(type(), type.getSimpleName()), e);
        }
    }

    /// The circumstances of a command that this event causes.
    public CommandContext context(String component) {
        String correlation = headers.getOrDefault("ce_correlationid", required("ce_id"));
        return new CommandContext(
                required("ce_id"),
                Actor.system(component),
                null,
                correlation,
                id(),
                headers.get(TRACE_PARENT));
    }

    /// The traced operation that recorded the event, if it was traced.
    Optional<SpanContext> producer() {
        if (!headers.containsKey(TRACE_PARENT)) {
            return Optional.empty();
        }
        var context =
                W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), headers, new HeaderGetter());
        SpanContext span = Span.fromContext(context).getSpanContext();
        return span.isValid() ? Optional.of(span) : Optional.empty();
    }

    private String required(String header) {
        @Nullable String value = headers.get(header);
        if (value == null) {
            throw new IllegalArgumentException("Record without header " + header);
        }
        return value;
    }

    private static final class HeaderGetter implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}

package maison.platform.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventJson;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// A published event with its metadata: a Kafka record in the CloudEvents 1.0 binary mode.
///
/// Headers beyond the standard's: `sequence` (position in the producer's log), `streamversion`,
/// `recordedtime`, `correlationid`, and the W3C `traceparent`.
///
/// @param sequence place in the producer's log, growing in the feed and within each partition
/// @param time business time
/// @param subject the aggregate's id
public record CloudEvent(
        long sequence,
        UUID id,
        String source,
        String type,
        UUID subject,
        int streamVersion,
        Instant time,
        Instant recordedTime,
        String correlationId,
        @Nullable String traceparent,
        Object data) {

    static CloudEvent of(String source, Envelope event, Published published) {
        return new CloudEvent(
                event.position(),
                event.eventId(),
                source,
                published.type(),
                event.stream().id(),
                event.version(),
                event.occurredAt(),
                event.recordedAt(),
                event.context().correlationId(),
                event.context().traceparent(),
                published.data());
    }

    ProducerRecord<String, byte[]> record(String topic, String key) {
        var record = new ProducerRecord<>(topic, key, json());
        headers()
                .forEach((name, value) ->
                        record.headers()
                                .add(
                                        new RecordHeader(
                                                name, value.getBytes(StandardCharsets.UTF_8))));
        return record;
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", time.toString());
        headers.put("ce_recordedtime", recordedTime.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_streamversion", Integer.toString(streamVersion));
        headers.put("ce_correlationid", correlationId);
        headers.put("content-type", "application/json");
        if (traceparent != null) {
            headers.put("traceparent", traceparent);
        }
        return headers;
    }

    private byte[] json() {
        try {
            return EventJson.MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + type, e);
        }
    }
}

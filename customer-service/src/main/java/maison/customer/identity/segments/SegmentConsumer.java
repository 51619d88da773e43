package maison.customer.identity.segments;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Write;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Hears who came into another segment. Of a customer the last record is enough, and an older one
/// that comes again changes nothing.
@Singleton
final class SegmentConsumer implements InboxHandler {

    private static final String TYPE = "maison.segment.changed.v1";

    private static final String KEEP =
            """
            insert into customer_segments as s (customer_id, segment, told)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[])
            on conflict (customer_id) do update
            set segment = excluded.segment, told = excluded.told
            where s.told < excluded.told
            """;

    /// @param segment null for who is in none any more
    record SegmentChanged(UUID customerId, @Nullable String segment) {}

    private record Row(SegmentChanged changed, long told) {

        static Row later(Row one, Row other) {
            return one.told() > other.told() ? one : other;
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.segments");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Map<UUID, Row> last = new LinkedHashMap<>();
        for (Message message : batch) {
            if (message.type().equals(TYPE)) {
                var row = new Row(message.dataAs(SegmentChanged.class), message.sequence());
                last.merge(row.changed().customerId(), row, Row::later);
            }
        }
        var writes =
                Write.ofRows(
                        KEEP,
                        List.copyOf(last.values()),
                        each -> each.changed().customerId(),
                        each -> each.changed().segment(),
                        Row::told);
        if (!writes.isEmpty()) {
            Write.send(transaction.handle().getConnection(), writes, false);
        }
    }
}

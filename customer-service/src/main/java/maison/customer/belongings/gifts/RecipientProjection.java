package maison.customer.belongings.gifts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.family.relation.RelationEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps which customer a relation leads to, also after it is over: a gift that was meant for them
/// stays one.
@Singleton
final class RecipientProjection implements WritingProjection {

    private static final String LEAD =
            """
            insert into recipient_relations (customer_id, relation_id, other_id)
            select distinct * from unnest(?::uuid[], ?::uuid[], ?::uuid[])
            on conflict do nothing
            """;

    private static final String ERASE =
            "delete from recipient_relations where other_id = any(?::uuid[])";

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public String ddl() {
        return "projections/gifts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        List<RelationEvent> leading =
                events.stream()
                        .map(RecordedEvent::event)
                        .flatMap(each ->
                                each instanceof RelationEvent event && event.otherId() != null
                                        ? Stream.of(event)
                                        : Stream.empty())
                        .toList();
        List<UUID> erased =
                events.stream()
                        .map(RecordedEvent::event)
                        .flatMap(each ->
                                each instanceof CustomerErased event
                                        ? Stream.of(event.customerId())
                                        : Stream.empty())
                        .toList();
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        LEAD,
                        leading,
                        RelationEvent::customerId,
                        RelationEvent::relationId,
                        RelationEvent::otherId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }
}

package maison.customer.privacy.holding;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Learns which orders and layaways are open and which pieces are in the house's custody.
///
/// An order is open from its acceptance until it is delivered or cancelled, a layaway until
/// everything is picked up or it is cancelled. A piece is in custody from its reception until it is
/// picked up, also after its job was cancelled, unless it was gone by then.
@Singleton
final class BusinessConsumer implements InboxHandler {

    private static final String OPEN =
            """
            insert into open_business (kind, thing_id, customer_id, since)
            values (:kind, :thing, :customer, :at) on conflict do nothing
            """;

    private static final String OVER =
            """
            insert into open_business (kind, thing_id, customer_id, since, over_at)
            values (:kind, :thing, :customer, :at, :at)
            on conflict (kind, thing_id) do update set over_at = excluded.over_at
            """;

    /// The part of the producer's records that is used here.
    ///
    /// @param customerId of whom it is, if that is known
    /// @param completed of a layaway: whether everything was picked up
    /// @param piecesHere of a cancelled job: whether its pieces still are
    record Business(
            @Nullable UUID orderId,
            @Nullable UUID layawayId,
            @Nullable UUID jobId,
            @Nullable UUID customerId,
            Instant occurredAt,
            boolean completed,
            boolean piecesHere) {}

    @Override
    public Set<String> topics() {
        return Set.of("maison.orders", "maison.layaways", "maison.jobs");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var handle = transaction.handle();
        for (Message message : batch) {
            switch (message.type()) {
                case "maison.order.accepted.v1",
                        "maison.layaway.opened.v1",
                        "maison.job.received.v1" ->
                        write(handle, OPEN, message.dataAs(Business.class));
                case "maison.order.delivered.v1",
                        "maison.order.cancelled.v1",
                        "maison.layaway.cancelled.v1",
                        "maison.job.picked-up.v1" ->
                        write(handle, OVER, message.dataAs(Business.class));
                case "maison.layaway.picked-up.v1" -> {
                    var business = message.dataAs(Business.class);
                    if (business.completed()) {
                        write(handle, OVER, business);
                    }
                }
                case "maison.job.cancelled.v1" -> {
                    var business = message.dataAs(Business.class);
                    if (!business.piecesHere()) {
                        write(handle, OVER, business);
                    }
                }
                default -> {
                    // Nothing else opens or ends anything.
                }
            }
        }
    }

    private static void write(Handle handle, String sql, Business business) {
        if (business.customerId() == null) {
            return;
        }
        handle.createUpdate(sql)
                .bind("kind", kind(business))
                .bind("thing", thing(business))
                .bind("customer", business.customerId())
                .bind("at", business.occurredAt())
                .execute();
    }

    private static String kind(Business business) {
        if (business.orderId() != null) {
            return "order";
        }
        return business.layawayId() != null ? "layaway" : "custody";
    }

    private static UUID thing(Business business) {
        for (UUID id :
                new @Nullable UUID[] {business.orderId(), business.layawayId(), business.jobId()}) {
            if (id != null) {
                return id;
            }
        }
        throw new IllegalArgumentException("Neither order nor layaway nor job");
    }
}

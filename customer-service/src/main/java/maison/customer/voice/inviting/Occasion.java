package maison.customer.voice.inviting;

import java.time.Instant;
import java.util.UUID;
import maison.customer.voice.feedback.About;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Something after which clients may be asked how it was, as other services tell of it.
record Occasion(UUID customerId, About about, Instant at) {

    /// The fields of purchase-service's event that are used here.
    record SaleCompleted(
            UUID saleId,
            @Nullable UUID customerId,
            String storeId,
            @Nullable String associateId,
            Instant occurredAt) {}

    record OrderDelivered(
            UUID orderId, UUID customerId, @Nullable String storeId, Instant occurredAt) {}

    record JobPickedUp(
            UUID jobId,
            UUID customerId,
            boolean cancelled,
            @Nullable String storeId,
            Instant occurredAt) {}

    record Attended(
            UUID bookingId, @Nullable UUID customerId, Appointment appointment, Instant at) {

        record Appointment(String storeId, String staffId) {}
    }

    /// Nothing for events after which nobody is asked, and for sales to and visits of nobody in
    /// particular.
    static @Nullable Occasion of(Message message) {
        return switch (message.type()) {
            case "maison.sale.completed.v1" -> of(message.dataAs(SaleCompleted.class));
            case "maison.order.delivered.v1" -> {
                var order = message.dataAs(OrderDelivered.class);
                var about = new About("order", "" + order.orderId(), order.storeId(), null);
                yield new Occasion(order.customerId(), about, order.occurredAt());
            }
            case "maison.job.picked-up.v1" -> of(message.dataAs(JobPickedUp.class));
            case "maison.appointment.attended.v1" -> of(message.dataAs(Attended.class));
            default -> null;
        };
    }

    private static @Nullable Occasion of(SaleCompleted sale) {
        var about = new About("sale", "" + sale.saleId(), sale.storeId(), sale.associateId());
        return sale.customerId() == null
                ? null
                : new Occasion(sale.customerId(), about, sale.occurredAt());
    }

    private static @Nullable Occasion of(JobPickedUp job) {
        var about = new About("repair", "" + job.jobId(), job.storeId(), null);
        return job.cancelled() ? null : new Occasion(job.customerId(), about, job.occurredAt());
    }

    private static @Nullable Occasion of(Attended visit) {
        var where = visit.appointment();
        var about =
                new About("appointment", "" + visit.bookingId(), where.storeId(), where.staffId());
        return visit.customerId() == null
                ? null
                : new Occasion(visit.customerId(), about, visit.at());
    }
}

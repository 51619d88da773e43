package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.FittingLinked;
import maison.purchase.atelier.bespoke.BespokeEvent.MeasurementsPinned;
import maison.purchase.atelier.bespoke.BespokeEvent.Order;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PaymentTaken;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkIssued;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkRevoked;

/// Tells other services how bespoke orders get on. What was measured and altered stays inside, and
/// so do payments: the sale that a delivery makes tells the money.
@Singleton
final class OrdersPublisher implements Publisher {

    static final String TOPIC = "maison.orders";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof BespokeEvent event
                ? of(recorded.streamId(), event)
                : Optional.empty();
    }

    private static Optional<Published> of(UUID id, BespokeEvent event) {
        return switch (event) {
            case OrderQuoted quoted ->
                    published(quoted.order(), "quoted", PublishedOrder.Quoted.of(id, quoted));
            case OrderAccepted accepted ->
                    published(
                            accepted.order(), "accepted", PublishedOrder.Accepted.of(id, accepted));
            case StageChanged move ->
                    published(
                            move.order(),
                            "stage-changed",
                            PublishedOrder.StageReached.of(id, move));
            case PromiseChanged promise ->
                    published(
                            promise.order(),
                            "promised-date-changed",
                            PublishedOrder.PromisedDateChanged.of(id, promise));
            case OrderDelivered delivered ->
                    published(
                            delivered.order(),
                            "delivered",
                            PublishedOrder.Delivered.of(id, delivered));
            case OrderCancelled cancelled ->
                    published(
                            cancelled.order(),
                            "cancelled",
                            PublishedOrder.Cancelled.of(id, cancelled));
            case PaymentTaken _,
                    MeasurementsPinned _,
                    AlterationRecorded _,
                    FittingLinked _,
                    StatusLinkIssued _,
                    StatusLinkRevoked _ ->
                    Optional.empty();
        };
    }

    private static Optional<Published> published(Order order, String what, PublishedOrder data) {
        return Optional.of(
                new Published(
                        TOPIC,
                        order.customerId().toString(),
                        "maison.order." + what + ".v1",
                        data));
    }
}

package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PaymentTaken;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;

/// Tells other services what is kept for clients and what is due. What it earns is told by the
/// sales of its pick-ups.
@Singleton
final class LayawayPublisher implements Publisher {

    static final String TOPIC = "maison.layaways";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof LayawayEvent event
                ? Optional.of(of(recorded.streamId(), event))
                : Optional.empty();
    }

    private static Published of(UUID id, LayawayEvent event) {
        return switch (event) {
            case LaidAway plan -> published(event, "opened", PublishedLayaway.Opened.of(id, plan));
            case PaymentTaken taken ->
                    published(event, "payment-taken", PublishedLayaway.Paid.of(id, taken));
            case InstalmentFellDue due ->
                    published(event, "instalment-due", PublishedLayaway.Due.of(id, due));
            case PickedUp pickUp ->
                    published(event, "picked-up", PublishedLayaway.Collected.of(id, pickUp));
            case LayawayCancelled end ->
                    published(event, "cancelled", PublishedLayaway.Cancelled.of(id, end));
        };
    }

    private static Published published(LayawayEvent event, String what, PublishedLayaway data) {
        return new Published(
                TOPIC, event.customerId().toString(), "maison.layaway." + what + ".v1", data);
    }
}

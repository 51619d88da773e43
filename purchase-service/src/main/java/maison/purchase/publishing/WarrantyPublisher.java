package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;

/// Tells other services what was written down of warranties. The key is the warranty: what happens
/// to it is in order. What comes with a sale is told when something happens to it.
@Singleton
final class WarrantyPublisher implements Publisher {

    static final String TOPIC = "maison.warranties";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof WarrantyEvent event
                ? Optional.of(of(recorded.streamId(), event))
                : Optional.empty();
    }

    private static Published of(UUID id, WarrantyEvent event) {
        return switch (event) {
            case WarrantyRegistered facts ->
                    published(id, "registered", PublishedWarranty.Registered.of(id, facts));
            case WarrantyExtended longer ->
                    published(id, "extended", PublishedWarranty.Extended.of(id, longer));
            case ClaimDecided claim ->
                    published(id, "claim-decided", PublishedWarranty.Claimed.of(id, claim));
        };
    }

    private static Published published(UUID id, String what, PublishedWarranty data) {
        return new Published(TOPIC, id.toString(), "maison.warranty." + what + ".v1", data);
    }
}

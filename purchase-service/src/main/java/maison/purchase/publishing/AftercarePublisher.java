package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;

/// Tells other services what happens to pieces beside their sales. The key is the piece: what
/// happens to it is in order.
@Singleton
final class AftercarePublisher implements Publisher {

    static final String TOPIC = "maison.belongings";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof BelongingEvent event
                ? of(recorded.streamId(), event)
                : Optional.empty();
    }

    private static Optional<Published> of(UUID id, BelongingEvent event) {
        return switch (event) {
            case PieceRegistered piece ->
                    published(id, "registered", PublishedBelonging.Registered.of(id, piece));
            case PieceTransferred given ->
                    published(id, "transferred", PublishedBelonging.Transferred.of(id, given));
            case JobLinked link ->
                    published(id, "job-linked", PublishedBelonging.Linked.of(id, link));
            // Numbers are nobody else's business, and a file alone is no news.
            case FileOpened _, DetailsWritten _ -> Optional.empty();
            // Told on the topic of trade-ins.
            case PieceTradedIn _, PieceTradeInUndone _ -> Optional.empty();
        };
    }

    private static Optional<Published> published(UUID id, String what, PublishedBelonging data) {
        return Optional.of(
                new Published(TOPIC, id.toString(), "maison.belonging." + what + ".v1", data));
    }
}

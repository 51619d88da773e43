package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;

/// Tells other services which pieces were quoted and taken in. What they pay for is told by the
/// sales.
@Singleton
final class TradeInPublisher implements Publisher {

    static final String TOPIC = "maison.trade-ins";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof TradeInEvent event
                ? Optional.of(of(recorded.streamId(), event))
                : Optional.empty();
    }

    private static Published of(UUID id, TradeInEvent event) {
        return switch (event) {
            case TradeInQuoted quote ->
                    published(id, event, "quoted", PublishedTradeIn.Quoted.of(id, quote));
            case TradeInAccepted taken ->
                    published(id, event, "accepted", PublishedTradeIn.Accepted.of(id, taken));
            case TradeInUndone undone ->
                    published(id, event, "undone", PublishedTradeIn.Undone.of(id, undone));
        };
    }

    private static Published published(
            UUID id, TradeInEvent event, String what, PublishedTradeIn data) {
        UUID customer = event.customerId();
        return new Published(
                TOPIC,
                (customer == null ? id : customer).toString(),
                "maison.trade-in." + what + ".v1",
                data);
    }
}

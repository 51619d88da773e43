package maison.notification.publishing;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.notification.message.MessageEvent;
import maison.notification.message.MessageEvent.CardReleased;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.notification.message.MessageEvent.MessageSuppressed;
import maison.notification.message.MessageEvent.OutcomeUnknown;
import maison.notification.message.MessageEvent.Reconciled;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageEvent.SendingFailed;
import maison.notification.message.MessageEvent.SendingPostponed;
import maison.notification.message.MessageKey;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;

/// Which message events others see, and how.
@Singleton
class MessagePublisher implements Publisher {

    private static final String TOPIC = "maison.notifications";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof MessageEvent event
                ? publish(recorded.streamId(), event)
                : Optional.empty();
    }

    private static Optional<Published> publish(UUID id, MessageEvent event) {
        return switch (event) {
            case MessageEvent.HandedOver(var key, _, var at) ->
                    published(
                            "maison.message.handed-over.v1",
                            key,
                            new PublishedMessage.HandedOver(
                                    id, key.customerId(), key.purpose(), key.occasion(), at));
            case MessageSuppressed(var key, var suppression, var at) ->
                    published(
                            "maison.message.suppressed.v1",
                            key,
                            new PublishedMessage.Suppressed(
                                    id,
                                    key.customerId(),
                                    key.purpose(),
                                    key.occasion(),
                                    code(suppression.reason()),
                                    at));
            case MessageRequested _,
                    SendingPostponed _,
                    CardReleased _,
                    SendingClaimed _,
                    SendingFailed _,
                    OutcomeUnknown _,
                    Reconciled _ ->
                    Optional.empty();
        };
    }

    private static Optional<Published> published(
            String type, MessageKey key, PublishedMessage data) {
        return Optional.of(new Published(TOPIC, key.customerId().toString(), type, data));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

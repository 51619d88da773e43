package maison.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A message that ought to be sent.
///
/// @param channel how, such as `email`
/// @param template which text, such as `tier-upgrade`
/// @param facts what the text mentions; never personal data
/// @param occurredAt when the thing that it tells of took effect
/// @param cause the event of another service that asks for it
public record MessageRequest(
        MessageKey key,
        String channel,
        String template,
        Map<String, String> facts,
        Instant occurredAt,
        UUID cause) {

    public MessageRequest {
        facts = Map.copyOf(facts);
    }
}

package maison.notification.delivering;

import java.time.Instant;
import maison.notification.message.MessageCommand.CardRelease;
import org.jspecify.annotations.Nullable;

/// What customer-service decided about a contact. Held only while one message is sent.
sealed interface ContactCard {

    /// @param release what may be kept of it
    /// @param preferences where the client takes their consent back; null if none was needed
    record Released(
            String address,
            @Nullable String greeting,
            CardRelease release,
            @Nullable String preferences)
            implements ContactCard {

        /// The address and the name must never reach a log.
        @Override
        public String toString() {
            return "Released[%s]".formatted(release);
        }
    }

    /// @param notBefore when it may be asked for again; null if the refusal stands
    record Refused(String reason, @Nullable Instant notBefore) implements ContactCard {}

    /// customer-service did not answer; nothing was decided.
    record Unavailable(String detail) implements ContactCard {}
}

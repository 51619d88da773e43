package maison.notification.message;

import java.time.Instant;

/// Where a message stands.
public sealed interface Message {

    /// The state's name, as the API shows it.
    String state();

    record None() implements Message {
        @Override
        public String state() {
            return "none";
        }
    }

    /// @param attempts how often it was tried already
    /// @param notBefore when the next attempt is due
    record Waiting(MessageRequest request, int attempts, Instant notBefore) implements Message {
        @Override
        public String state() {
            return "waiting";
        }
    }

    record Claimed(MessageRequest request, int attempt, String sender) implements Message {
        @Override
        public String state() {
            return "sending";
        }
    }

    record Unknown(MessageRequest request, int attempt) implements Message {
        @Override
        public String state() {
            return "unknown";
        }
    }

    record Sent(MessageRequest request, int attempt) implements Message {
        @Override
        public String state() {
            return "handed-over";
        }
    }

    record Suppressed(MessageRequest request, Suppression suppression) implements Message {
        @Override
        public String state() {
            return "suppressed";
        }
    }
}

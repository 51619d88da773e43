package maison.loyalty.simulating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A simulation as it was asked for, and how far it is.
///
/// @param rules of the draft when it was asked for
/// @param releases version of the list of published versions that it is compared with
/// @param from since when the draft rules in it; null for ever
/// @param asOf when the accounts are looked at
/// @param position up to where the log is read
/// @param millis for how long it ran
/// @param error why it failed; null unless it did
record Simulation(
        UUID id,
        UUID draft,
        String hash,
        String rules,
        int releases,
        @Nullable Instant from,
        Instant asOf,
        long position,
        String askedBy,
        State state,
        Instant startedAt,
        long millis,
        long accountsDone,
        long accountsOf,
        long eventsRead,
        @Nullable String error) {

    /// Where a simulation stands.
    enum State {
        RUNNING("running"),
        DONE("done"),
        CANCELLED("cancelled"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static State of(String word) {
            for (State each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("No state of a simulation: " + word);
        }
    }
}

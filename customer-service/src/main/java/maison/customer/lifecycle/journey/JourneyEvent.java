package maison.customer.lifecycle.journey;

import java.time.Instant;

/// Everything that can have happened to the definition of the journey. It holds nothing of any
/// client.
public sealed interface JourneyEvent {

    Instant at();

    /// Its place in the stream is the number of the version.
    record JourneyPublished(Plan plan, String by, Instant at) implements JourneyEvent {}
}

package maison.customer.lifecycle.journey;

import java.time.Instant;

/// What the definition of the journey can be asked to do.
public sealed interface JourneyCommand {

    record Publish(Plan plan, String by, Instant at) implements JourneyCommand {}
}

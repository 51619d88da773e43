package maison.loyalty.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maison.loyalty.lifecycle.ReleaseEvent.Origin;

/// What the list of published versions can be asked to do.
public sealed interface ReleaseCommand {

    /// Publish a version; the same again changes nothing.
    ///
    /// @param authors who wrote the rules as they stand; nobody for an earlier version
    /// @param notice how long before it comes into force a version must be known
    record Publish(
            String version,
            Instant effectiveFrom,
            Rules rules,
            Origin origin,
            List<String> authors,
            String by,
            Duration notice,
            Instant now)
            implements ReleaseCommand {
        public Publish {
            authors = List.copyOf(authors);
        }
    }

    /// Take a version back that is not in force yet; the same again changes nothing.
    ///
    /// @param notice how long before it comes into force that must be known
    record Withdraw(String version, String reason, String by, Duration notice, Instant now)
            implements ReleaseCommand {}
}

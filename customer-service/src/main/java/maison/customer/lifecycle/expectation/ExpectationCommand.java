package maison.customer.lifecycle.expectation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// What the expectations can be asked to do.
public sealed interface ExpectationCommand {

    /// @param days all of them; a stage that is missing has none from now on
    /// @param stages that there are in any version of the journey
    record Expect(Map<String, Integer> days, Set<String> stages, String by, Instant at)
            implements ExpectationCommand {}
}

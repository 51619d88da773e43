package maison.customer.lifecycle.expectation;

import java.util.SortedSet;

/// Why the expectations may refuse a command.
public sealed interface ExpectationRefusal {

    /// @param stages that are in no version of the journey
    record StagesUnknown(SortedSet<String> stages) implements ExpectationRefusal {}
}

package maison.purchase.aftercare.warranty;

import java.util.List;

/// What is promised.
///
/// @param policy the version of the rules; `by-hand` for what was agreed
/// @param transferable whether it stays with a piece that is given to somebody else
/// @param excludes causes that are not covered, such as `loss`; codes
public record Terms(String policy, int months, boolean transferable, List<String> excludes) {

    public Terms {
        excludes = List.copyOf(excludes);
    }
}

package maison.customer.privacy.retention;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A retention policy as it is.
///
/// @param latest null before it was defined
/// @param seenBy who was shown what the latest version would do
/// @param inForce by which customers are erased, the latest version or an earlier one; null if by
///   none
public record RetentionPolicy(
        @Nullable Version latest, Set<String> seenBy, @Nullable Version inForce) {

    /// @param by who defined it
    public record Version(int number, Terms terms, String by) {}

    public RetentionPolicy {
        seenBy = Set.copyOf(seenBy);
    }

    static RetentionPolicy none() {
        return new RetentionPolicy(null, Set.of(), null);
    }

    RetentionPolicy seenAlsoBy(String somebody) {
        var more = new HashSet<>(seenBy);
        more.add(somebody);
        return new RetentionPolicy(latest, more, inForce);
    }
}

package maison.customer.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What becomes of somebody whose notice is over.
public enum Verdict {
    ERASE,
    /// Something holds them: they stay due.
    HELD,
    /// They were active meanwhile, or are no more whom the policy is about.
    ACTIVE,
    /// The version that they are due by is not in force any more.
    POLICY_CHANGED;

    /// @param version that they are due by
    /// @param last when they were last active
    /// @param buyer whether anything was sold to them
    /// @param holds the kinds of what holds them
    public static Verdict of(
            int version,
            RetentionPolicy.@Nullable Version inForce,
            Instant last,
            boolean buyer,
            Set<String> holds,
            LocalDate today) {
        if (inForce == null || inForce.number() != version) {
            return POLICY_CHANGED;
        }
        if (!Inactivity.isDue(last, inForce.terms().after(), today)
                || !inForce.terms().clients().include(buyer)) {
            return ACTIVE;
        }
        return holds.isEmpty() ? ERASE : HELD;
    }
}

package maison.loyalty.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A tier given by hand, and whether it was taken back.
///
/// @param end null unless it was
public record GivenTier(TierGrant grant, @Nullable TierGrantEnd end) {

    /// The first instant at which it is over.
    public Instant endsAt() {
        return end == null || end.at().isAfter(grant.until()) ? grant.until() : end.at();
    }

    /// Whether it is in force.
    public boolean holdsAt(Instant at) {
        return !grant.at().isAfter(at) && endsAt().isAfter(at);
    }

    /// As it was known at an instant that is not before its beginning.
    GivenTier by(Instant at) {
        return end != null && end.at().isAfter(at) ? new GivenTier(grant, null) : this;
    }
}

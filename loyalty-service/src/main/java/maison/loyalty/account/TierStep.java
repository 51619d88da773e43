package maison.loyalty.account;

import java.time.Instant;
import maison.loyalty.programme.Measures;
import org.jspecify.annotations.Nullable;

/// A change of tier.
///
/// @param lostAt on the way down: when the tier was last earned, a grace period before `at`
/// @param measures what the rules saw at that instant
public record TierStep(
        Instant at, String from, String to, @Nullable Instant lostAt, Measures measures) {}

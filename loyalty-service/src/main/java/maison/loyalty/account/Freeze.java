package maison.loyalty.account;

import java.time.Instant;

/// Why points cannot be used. Earning, returns and expiry go on.
///
/// @param reason a code, such as `suspected-fraud`
public record Freeze(Instant at, String reason, String by) {

    /// The reason for an account whose customer was erased: it stays frozen for good.
    public static final String ERASED = "customer-erased";
}

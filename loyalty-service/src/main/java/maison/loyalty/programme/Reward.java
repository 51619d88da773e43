package maison.loyalty.programme;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What points can be exchanged for.
///
/// @param points what it costs
/// @param pointsByTier what it costs instead for members of a tier, such as 0 where the tier
///   includes it
/// @param worth what a certificate is good for; null for what has no price of its own
public record Reward(
        String reward,
        String description,
        Kind kind,
        long points,
        Map<String, Long> pointsByTier,
        @Nullable Worth worth) {

    /// What sort of reward it is.
    public enum Kind {
        CERTIFICATE,
        SERVICE
    }

    /// An amount of money.
    ///
    /// @param amount with the currency's own decimals
    public record Worth(String amount, String currency) {

        public Worth {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(currency, "currency");
        }
    }

    public Reward {
        pointsByTier = Map.copyOf(pointsByTier);
    }

    /// What it costs a member of a tier, in points.
    public long pointsFor(String tier) {
        return pointsByTier.getOrDefault(tier, points);
    }
}

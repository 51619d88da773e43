package maison.loyalty.programme;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What points can be exchanged for.
///
/// @param points what it costs
/// @param pointsByTier what it costs instead for members of a tier, such as 0 where the tier
///   includes it
/// @param worth what a certificate is good for; null for what has no price of its own
/// @param tiers who may have it; empty for all
/// @param validMonths how many months a certificate is good; null for what does not end
/// @param places how many there are: the stock of a gift, the seats of an experience; null for as
///   many as are asked for
/// @param use how often a certificate can be used; null for what is none
public record Reward(
        String reward,
        String description,
        Kind kind,
        long points,
        Map<String, Long> pointsByTier,
        @Nullable Worth worth,
        Set<String> tiers,
        @Nullable Integer validMonths,
        @Nullable Integer places,
        @Nullable Use use) {

    /// What sort of reward it is.
    public enum Kind implements Worded {
        /// Money off a later sale.
        CERTIFICATE("certificate"),
        /// Work, such as a cleaning.
        SERVICE("service"),
        /// To be let in, such as to a private sale.
        ACCESS("access"),
        /// A thing, of which there is a stock.
        GIFT("gift"),
        /// An event with seats.
        EXPERIENCE("experience");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// How often a certificate can be used.
    public enum Use implements Worded {
        /// For one sale; what that does not take is lost.
        ONCE("once"),
        /// Until nothing is left.
        PARTIAL("partial");

        private final String word;

        Use(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
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
        tiers = Set.copyOf(tiers);
    }

    /// What it costs a member of a tier, in points.
    public long pointsFor(String tier) {
        return pointsByTier.getOrDefault(tier, points);
    }

    /// Whether members of a tier may have it.
    public boolean isFor(String tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }
}

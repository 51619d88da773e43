package maison.loyalty.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shape of a programme's JSON, before anything is known to be right about it.
record ProgrammeFile(@Nullable String programme, @Nullable List<@Nullable Version> versions) {

    record Version(
            @Nullable String version,
            @Nullable Instant effectiveFrom,
            @Nullable Earning earning,
            @Nullable Expiry expiry,
            @Nullable Ladder ladder,
            @Nullable List<@Nullable Prize> rewards) {}

    record Prize(
            @Nullable String reward,
            @Nullable String description,
            @Nullable Kind kind,
            @Nullable Integer points,
            @Nullable Map<String, @Nullable Integer> pointsByTier,
            Reward.@Nullable Worth worth) {}

    /// What sort of reward it is.
    enum Kind {
        @JsonProperty("certificate")
        CERTIFICATE,
        @JsonProperty("service")
        SERVICE
    }

    record Earning(
            @Nullable Base base,
            @Nullable Rounding rounding,
            @Nullable Map<String, BigDecimal> unitsPerPoint,
            @Nullable String zone,
            @Nullable Map<String, String> storeZones,
            @Nullable EarnBase earnBase) {}

    record EarnBase(@Nullable List<@Nullable String> excludedKinds) {}

    record Expiry(@Nullable Integer months, @Nullable Until until) {}

    record Ladder(
            @Nullable Integer annualWindowDays,
            @Nullable Integer graceDays,
            @Nullable List<@Nullable Step> tiers) {}

    record Step(@Nullable String tier, @Nullable String rule, @Nullable List<Benefit> benefits) {}

    /// What of a sale earns.
    enum Base {
        @JsonProperty("net")
        NET
    }

    /// How a fraction of a point is treated.
    enum Rounding {
        @JsonProperty("floor-per-sale")
        FLOOR_PER_SALE
    }

    /// On which day a lot expires.
    enum Until {
        @JsonProperty("end-of-month")
        END_OF_MONTH
    }
}

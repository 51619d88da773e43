package maison.notification.triggering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of loyalty-service's event that this service uses; other fields are ignored on purpose.
///
/// @param keepBy what is missing
/// @param anyIsEnough whether any one of these keeps the tier
record TierAtRisk(
        UUID customerId,
        String tier,
        String to,
        Instant fallsAt,
        List<Missing> keepBy,
        boolean anyIsEnough,
        Instant noticedAt) {

    static final String TYPE = "maison.loyalty.tier-at-risk.v1";

    private static final Set<String> SPENDS = Set.of("annualSpend", "lifetimeSpend");
    private static final String PURCHASES = "transactions";

    /// What is short of a threshold.
    ///
    /// @param metric `annualSpend`, `lifetimeSpend` or `transactions`
    /// @param missing spend in programme units, each of which is a point in every currency
    record Missing(String metric, String missing) {}

    TierAtRisk {
        keepBy = List.copyOf(keepBy);
    }

    /// The least that keeps the tier by spending, in whole units; null if spending alone does not.
    @Nullable String spend() {
        return least(SPENDS);
    }

    /// How many purchases keep the tier; null if they alone do not.
    @Nullable String purchases() {
        return least(Set.of(PURCHASES));
    }

    private @Nullable String least(Set<String> metrics) {
        return anyIsEnough
                ? keepBy.stream()
                        .filter(each -> metrics.contains(each.metric()))
                        .map(each -> new BigDecimal(each.missing()))
                        .min(BigDecimal::compareTo)
                        .map(each -> each.setScale(0, RoundingMode.CEILING).toPlainString())
                        .map(Objects::requireNonNull)
                        .orElse(null)
                : null;
    }
}

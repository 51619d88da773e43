package maison.loyalty.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shape of a programme's JSON, before anything is known to be right about it. Words, dates and
/// times are text here, so that all that are wrong can be told at once.
record ProgrammeFile(@Nullable String programme, @Nullable List<@Nullable Version> versions) {

    record Version(
            @Nullable String version,
            @Nullable Instant effectiveFrom,
            @Nullable Earning earning,
            @Nullable String stacking,
            @Nullable List<@Nullable Offer> promotions,
            @Nullable Ending expiry,
            @Nullable Ladder ladder,
            @Nullable List<@Nullable Gratuity> bonuses,
            @Nullable List<@Nullable Prize> rewards,
            @Nullable Bounds limits) {}

    record Earning(
            @Nullable String base,
            @Nullable String rounding,
            @Nullable Map<String, BigDecimal> unitsPerPoint,
            @Nullable String zone,
            @Nullable Map<String, String> storeZones,
            @Nullable Excluded earnBase,
            @Nullable Integer pendingDays) {}

    record Excluded(
            @Nullable List<@Nullable String> excludedKinds,
            @Nullable List<@Nullable String> excludedCategories,
            @Nullable List<@Nullable String> excludedBrands,
            @Nullable List<@Nullable String> excludedTenders) {}

    record Offer(
            @Nullable String promotion,
            @Nullable String description,
            @Nullable BigDecimal multiplier,
            @Nullable Integer bonusPoints,
            @Nullable Integer maxPointsPerSale,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<@Nullable String> weekdays,
            @Nullable String fromTime,
            @Nullable String untilTime,
            @Nullable List<@Nullable String> stores,
            @Nullable List<@Nullable String> categories,
            @Nullable List<@Nullable String> brands,
            @Nullable Map<String, @Nullable BigDecimal> minimumSpend) {}

    record Ending(
            @Nullable Integer months,
            @Nullable String until,
            @Nullable List<@Nullable String> dates) {}

    record Ladder(
            @Nullable String annualWindow,
            @Nullable Integer annualWindowDays,
            @Nullable Integer graceDays,
            @Nullable String keptTo,
            @Nullable String downgrade,
            @Nullable List<@Nullable Step> tiers) {}

    record Step(@Nullable String tier, @Nullable String rule, @Nullable List<Benefit> benefits) {}

    record Gratuity(
            @Nullable String bonus,
            @Nullable String description,
            @Nullable List<@Nullable String> activities,
            @Nullable Integer points,
            @Nullable Map<String, @Nullable Integer> pointsByTier,
            @Nullable Boolean proof,
            @Nullable Often cap,
            @Nullable Integer returnDays,
            @Nullable Integer namedWithinDays,
            @Nullable Integer validMonths) {}

    record Often(@Nullable Integer times, @Nullable String per) {}

    record Prize(
            @Nullable String reward,
            @Nullable String description,
            @Nullable String kind,
            @Nullable Integer points,
            @Nullable Map<String, @Nullable Integer> pointsByTier,
            Reward.@Nullable Worth worth,
            @Nullable List<@Nullable String> tiers,
            @Nullable Integer validMonths,
            @Nullable Integer stock,
            @Nullable Integer seats,
            @Nullable String use) {}

    record Bounds(
            @Nullable Integer pointsPerSale,
            @Nullable Integer redeemedPerDay,
            @Nullable String debt) {}
}

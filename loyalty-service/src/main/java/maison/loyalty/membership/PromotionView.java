package maison.loyalty.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Promotion;
import maison.loyalty.programme.Schedule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Points beside those that every sale earns. A condition that is absent is none.
///
/// @param multiplier the points of its lines become so many times as many; absent for a bonus
/// @param bonusPoints given once for a sale; absent for a multiplier
/// @param maxPointsPerSale it gives a sale no more
/// @param from its first day, where the store is
/// @param until its last day, where the store is
/// @param fromTime the first minute of each day
/// @param untilTime the first minute after it
/// @param minimumSpend what its lines must come to, by currency
@Schema(name = "Promotion")
record PromotionView(
        @Schema(examples = "special-event") String promotion,
        @Schema(examples = "Double points at special events") String description,
        @Schema(examples = "2") @Nullable String multiplier,
        @Nullable Long bonusPoints,
        @Nullable Long maxPointsPerSale,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<String> weekdays,
        @Schema(examples = "10:00") @Nullable String fromTime,
        @Schema(examples = "14:00") @Nullable String untilTime,
        @Nullable List<String> stores,
        @Nullable List<String> categories,
        @Nullable List<String> brands,
        @Nullable Map<String, String> minimumSpend) {

    private static final int DECIMALS = 3;

    static PromotionView of(Promotion promotion) {
        Schedule schedule = promotion.schedule();
        return new PromotionView(
                promotion.promotion(),
                promotion.description(),
                promotion.extraThousandths() == 0 ? null : multiplier(promotion),
                promotion.bonusPoints() == 0 ? null : (Long) promotion.bonusPoints(),
                promotion.maxPoints() == EarningRules.NO_LIMIT
                        ? null
                        : (Long) promotion.maxPoints(),
                schedule.from(),
                schedule.until(),
                ifAny(schedule.weekdays().stream().sorted().map(Schedule::name).toList()),
                schedule.fromTime() == null ? null : schedule.fromTime().toString(),
                schedule.untilTime() == null ? null : schedule.untilTime().toString(),
                ifAny(promotion.stores().stream().sorted().toList()),
                ifAny(promotion.categories().stream().sorted().toList()),
                ifAny(promotion.brands().stream().sorted().toList()),
                promotion.minimumMinor().isEmpty() ? null : minimum(promotion));
    }

    private static String multiplier(Promotion promotion) {
        return BigDecimal.valueOf(promotion.extraThousandths(), DECIMALS)
                .add(BigDecimal.ONE)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable List<String> ifAny(List<String> names) {
        return names.isEmpty() ? null : names;
    }

    private static Map<String, String> minimum(Promotion promotion) {
        var minimum = new TreeMap<String, String>();
        promotion
                .minimumMinor()
                .forEach((currency, minor) ->
                        minimum.put(currency, ProgrammeView.units(currency, minor)));
        return minimum;
    }
}

package maison.loyalty.programme;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import maison.loyalty.programme.ProgrammeFile.Offer;
import maison.loyalty.programme.Promotions.Stacking;
import org.jspecify.annotations.Nullable;

/// Checks and builds the promotions of one version of a programme, each by itself.
final class PromotionReader {

    private static final BigDecimal MULTIPLIER_MAX = BigDecimal.valueOf(100);
    private static final int DECIMALS = 3;
    private static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(Schedule::name).toList();
    private static final Offer NO_OFFER =
            new Offer(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);

    private final Flaws flaws;
    private final Map<String, Long> rates;
    private final EarnBase base;

    PromotionReader(Flaws flaws, Map<String, Long> rates, EarnBase base) {
        this.flaws = flaws;
        this.rates = rates;
        this.base = base;
    }

    /// @param path of the version
    Promotions read(
            @Nullable String stacking, @Nullable List<@Nullable Offer> declared, String path) {
        var promotions = new ArrayList<Promotion>();
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                String at = path + "/promotions/" + i;
                promotions.add(promotion(flaws.required(declared.get(i), at, NO_OFFER), at));
            }
        }
        flaws.unique(promotions.stream().map(Promotion::promotion).toList(), path + "/promotions");
        return new Promotions(
                stacking == null
                        ? Stacking.BEST_WINS
                        : flaws.word(Stacking.class, stacking, path + "/stacking"),
                promotions);
    }

    private Promotion promotion(Offer offer, String path) {
        boolean multiplies = offer.multiplier() != null;
        flaws.unless(
                multiplies != (offer.bonusPoints() != null),
                path,
                "needs either a multiplier or bonusPoints");
        flaws.unless(
                offer.bonusPoints() == null || offer.maxPointsPerSale() == null,
                path + "/maxPointsPerSale",
                "bonusPoints are never more than they are: leave it out");
        Integer most =
                flaws.ifThere(
                        offer.maxPointsPerSale(),
                        1,
                        VersionReader.POINTS_MAX,
                        path + "/maxPointsPerSale");
        Integer bonus =
                flaws.ifThere(
                        offer.bonusPoints(), 1, VersionReader.POINTS_MAX, path + "/bonusPoints");
        return new Promotion(
                flaws.named(offer.promotion(), path + "/promotion"),
                flaws.named(offer.description(), path + "/description"),
                extraThousandths(offer.multiplier(), path + "/multiplier"),
                bonus == null ? 0 : bonus,
                most == null ? EarningRules.NO_LIMIT : most,
                schedule(offer, path),
                flaws.names(offer.stores(), path + "/stores"),
                earning(offer.categories(), base.excludedCategories(), path + "/categories"),
                earning(offer.brands(), base.excludedBrands(), path + "/brands"),
                minimum(offer.minimumSpend(), path + "/minimumSpend"));
    }

    private long extraThousandths(@Nullable BigDecimal multiplier, String path) {
        if (multiplier == null) {
            return 0;
        }
        if (multiplier.compareTo(BigDecimal.ONE) <= 0
                || multiplier.compareTo(MULTIPLIER_MAX) > 0
                || multiplier.stripTrailingZeros().scale() > DECIMALS) {
            flaws.add(path, "must be more than 1, at most 100, with at most 3 decimals");
            return 0;
        }
        return multiplier.subtract(BigDecimal.ONE).movePointRight(DECIMALS).longValueExact();
    }

    private Schedule schedule(Offer offer, String path) {
        LocalDate from = flaws.time(offer.from(), LocalDate::parse, path + "/from");
        LocalDate until = flaws.time(offer.until(), LocalDate::parse, path + "/until");
        flaws.unless(
                from == null || until == null || !until.isBefore(from),
                path + "/until",
                "ends before it begins: it is the last day, and must not be before from");
        LocalTime fromTime = flaws.time(offer.fromTime(), LocalTime::parse, path + "/fromTime");
        LocalTime untilTime = flaws.time(offer.untilTime(), LocalTime::parse, path + "/untilTime");
        flaws.unless(
                untilTime == null
                        || (fromTime == null ? LocalTime.MIN : fromTime).isBefore(untilTime),
                path + "/untilTime",
                "ends before it begins: for one over midnight make two promotions");
        Set<DayOfWeek> weekdays =
                flaws.names(offer.weekdays(), WEEKDAYS, path + "/weekdays").stream()
                        .filter(WEEKDAYS::contains)
                        .map(name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        return new Schedule(from, until, weekdays, fromTime, untilTime);
    }

    /// What earns nothing cannot earn more of it.
    private Set<String> earning(
            @Nullable List<@Nullable String> declared, Set<String> excluded, String path) {
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                String name = declared.get(i);
                flaws.unless(
                        name == null || !excluded.contains(name),
                        path + "/" + i,
                        "'%s' earns nothing: take it out here or in earning/earnBase"
                                .formatted(name));
            }
        }
        return flaws.names(declared, path);
    }

    private Map<String, Long> minimum(
            @Nullable Map<String, @Nullable BigDecimal> declared, String path) {
        var minimum = new LinkedHashMap<String, Long>();
        if (declared != null) {
            flaws.unless(!declared.isEmpty(), path, "is empty: name a sum, or leave it out");
            declared.forEach((currency, units) -> {
                String at = path + "/" + currency;
                flaws.unless(
                        rates.containsKey(currency),
                        at,
                        "nothing is earned in this currency: add its rate to unitsPerPoint");
                minimum.put(
                        currency,
                        flaws.parsed(() -> ProgrammeReader.minorUnits(currency, units), at, 1L));
            });
        }
        return minimum;
    }
}

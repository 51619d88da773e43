package maison.loyalty.membership;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.Benefit;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Expiry.Until;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Tier;
import maison.loyalty.programme.TierRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// The programme as tills and clients may show it.
///
/// @param current the version in force
/// @param versions all versions, oldest first
@Schema(name = "Programme")
record ProgrammeView(String programme, String current, List<Version> versions) {

    /// The rules from an instant on.
    ///
    /// @param unitsPerPoint how much of each currency makes a point
    /// @param base `net` for before tax, `gross` for with tax
    /// @param excludedKinds kinds of lines that earn nothing
    /// @param excludedTenders the share of a sale that was paid with these earns nothing
    /// @param pendingDays how many days after a sale its points can be used
    /// @param stacking what happens where several promotions are for one sale
    /// @param annualWindowDays how far back "annual" reaches; absent for the calendar year
    /// @param keptTo `end-of-year` where a tier is kept to the end of the year in which it was
    ///   lost, before grace begins
    @Schema(name = "ProgrammeVersion")
    record Version(
            String version,
            Instant effectiveFrom,
            Map<String, String> unitsPerPoint,
            @Schema(enumeration = {"net", "gross"}) String base,
            @Schema(examples = "floor-per-sale") String rounding,
            @Schema(description = "Kinds of lines that earn nothing, such as `tip`")
                    List<String> excludedKinds,
            List<String> excludedCategories,
            List<String> excludedBrands,
            List<String> excludedTenders,
            int pendingDays,
            @Schema(enumeration = {"best-wins", "add-up"}) String stacking,
            List<PromotionView> promotions,
            Expiry expiry,
            @Nullable Long annualWindowDays,
            long graceDays,
            @Schema(enumeration = "end-of-year") @Nullable String keptTo,
            @Schema(enumeration = {"to-earned", "one-step"}) String downgrade,
            List<Step> tiers,
            List<BonusView> bonuses,
            List<RewardView> rewards,
            Bounds limits) {}

    /// How long points are good.
    ///
    /// @param months absent for points that never end
    /// @param dates the days on which points end, as month and day; absent where they do not end on
    ///   given days
    @Schema(name = "PointsExpiry")
    record Expiry(
            @Nullable Integer months,
            @Schema(examples = "end-of-month") String until,
            @Nullable List<String> dates) {}

    /// A tier.
    ///
    /// @param rule absent for the entry tier
    @Schema(name = "Tier")
    record Step(
            @Schema(examples = "bronze") String tier,
            @Schema(examples = "annualSpend >= 500 OR transactions >= 3") @Nullable String rule,
            List<Benefit> benefits) {}

    /// What a version allows at most.
    ///
    /// @param pointsPerSale no sale earns more; absent for no limit
    /// @param redeemedPerDay no member uses more on a day; absent for no limit
    /// @param debt how points are paid back that were used and then taken back
    @Schema(name = "ProgrammeLimits")
    record Bounds(
            @Nullable Long pointsPerSale,
            @Nullable Long redeemedPerDay,
            @Schema(enumeration = "next-earning") String debt) {}

    static ProgrammeView of(Programme programme, Instant now) {
        return new ProgrammeView(
                programme.name(),
                programme.at(now).version(),
                programme.versions().stream().map(ProgrammeView::version).toList());
    }

    private static Version version(ProgrammeVersion version) {
        EarningRules earning = version.earning();
        TierRules tiers = version.tiers();
        return new Version(
                version.version(),
                version.effectiveFrom(),
                rates(earning),
                earning.base().withTax() ? "gross" : "net",
                earning.rounding().word(),
                earning.excludedKinds().stream().sorted().toList(),
                earning.base().excludedCategories().stream().sorted().toList(),
                earning.base().excludedBrands().stream().sorted().toList(),
                earning.base().excludedTenders().stream().sorted().toList(),
                earning.pendingDays(),
                earning.promotions().stacking().word(),
                earning.promotions().list().stream().map(PromotionView::of).toList(),
                expiry(earning),
                tiers.window() instanceof TierRules.Window.Rolling(var length)
                        ? (Long) length.toDays()
                        : null,
                tiers.keeping().grace().toDays(),
                tiers.keeping().toEndOfYearIn() == null ? null : "end-of-year",
                tiers.keeping().downgrade().word(),
                tiers.ladder().stream().map(ProgrammeView::step).toList(),
                version.bonuses().stream().map(BonusView::of).toList(),
                version.rewards().stream().map(RewardView::of).toList(),
                new Bounds(
                        earning.pointsPerSale() == EarningRules.NO_LIMIT
                                ? null
                                : (Long) earning.pointsPerSale(),
                        version.limits().redeemedPerDay(),
                        version.limits().debt().word()));
    }

    private static Expiry expiry(EarningRules earning) {
        var expiry = earning.expiry();
        return new Expiry(
                expiry.until() == Until.NEVER ? null : (Integer) expiry.months(),
                expiry.until().word(),
                expiry.until() == Until.DATES
                        ? expiry.dates().stream()
                                .map(day ->
                                        "%02d-%02d"
                                                .formatted(
                                                        day.getMonthValue(), day.getDayOfMonth()))
                                .toList()
                        : null);
    }

    private static Map<String, String> rates(EarningRules earning) {
        var rates = new TreeMap<String, String>();
        earning.minorPerPoint()
                .forEach((currency, minor) -> rates.put(currency, units(currency, minor)));
        return rates;
    }

    static String units(String currency, long minor) {
        return BigDecimal.valueOf(minor, CurrencyUnit.of(currency).getDecimalPlaces())
                .toPlainString();
    }

    private static Step step(Tier tier) {
        return new Step(
                tier.name(), tier.rule() == null ? null : tier.rule().text(), tier.benefits());
    }
}

package maison.loyalty.membership;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.Benefit;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Reward;
import maison.loyalty.programme.Tier;
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
    /// @param excludedKinds kinds of lines that earn nothing
    @Schema(name = "ProgrammeVersion")
    record Version(
            String version,
            Instant effectiveFrom,
            Map<String, String> unitsPerPoint,
            @Schema(description = "Kinds of lines that earn nothing, such as `tip`")
                    List<String> excludedKinds,
            Expiry expiry,
            long annualWindowDays,
            long graceDays,
            List<Step> tiers,
            List<Prize> rewards) {}

    /// What points can be exchanged for.
    ///
    /// @param pointsByTier what it costs members of a tier instead
    @Schema(name = "Reward")
    record Prize(
            @Schema(examples = "cleaning") String reward,
            @Schema(examples = "Jewelry cleaning") String description,
            @Schema(enumeration = {"certificate", "service"}) String kind,
            @Schema(examples = "100") long points,
            Map<String, Long> pointsByTier,
            Reward.@Nullable Worth worth) {}

    /// How long points are good.
    @Schema(name = "PointsExpiry")
    record Expiry(int months, @Schema(examples = "end-of-month") String until) {}

    /// A tier.
    ///
    /// @param rule absent for the entry tier
    @Schema(name = "Tier")
    record Step(
            @Schema(examples = "bronze") String tier,
            @Schema(examples = "annualSpend >= 500 OR transactions >= 3") @Nullable String rule,
            List<Benefit> benefits) {}

    static ProgrammeView of(Programme programme, Instant now) {
        return new ProgrammeView(
                programme.name(),
                programme.at(now).version(),
                programme.versions().stream().map(ProgrammeView::version).toList());
    }

    private static Version version(ProgrammeVersion version) {
        return new Version(
                version.version(),
                version.effectiveFrom(),
                rates(version.earning()),
                version.earning().excludedKinds().stream().sorted().toList(),
                new Expiry(version.earning().expiryMonths(), "end-of-month"),
                version.tiers().window().toDays(),
                version.tiers().grace().toDays(),
                version.tiers().ladder().stream().map(ProgrammeView::step).toList(),
                version.rewards().stream().map(ProgrammeView::prize).toList());
    }

    private static Prize prize(Reward reward) {
        return new Prize(
                reward.reward(),
                reward.description(),
                reward.kind().name().toLowerCase(Locale.ROOT),
                reward.points(),
                new TreeMap<>(reward.pointsByTier()),
                reward.worth());
    }

    private static Map<String, String> rates(EarningRules earning) {
        var rates = new TreeMap<String, String>();
        earning.minorPerPoint()
                .forEach((currency, minor) -> {
                    int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
                    BigDecimal units = BigDecimal.valueOf(minor, decimals);
                    rates.put(currency, units.toPlainString());
                });
        return rates;
    }

    private static Step step(Tier tier) {
        return new Step(
                tier.name(), tier.rule() == null ? null : tier.rule().text(), tier.benefits());
    }
}

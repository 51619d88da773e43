package maison.purchase.counter.asking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a basket would bring, as loyalty-service says. Fields that are not named here are ignored
/// on purpose.
///
/// @param points what the sale will earn; the lines' points are its parts
/// @param active the points that can be used now
/// @param activeAfter the points that can be used after the sale
@Schema(
        name = "CheckoutLoyalty",
        requiredProperties = {
            "ruleVersion",
            "points",
            "lines",
            "active",
            "activeAfter",
            "tier",
            "benefits",
            "rewards",
            "offers"
        })
@JsonIgnoreProperties(ignoreUnknown = true)
public record Quote(
        @Schema(examples = "jewellery-1") String ruleVersion,
        long points,
        List<LinePoints> lines,
        long active,
        long activeAfter,
        Tier tier,
        @Nullable Next next,
        List<Benefit> benefits,
        List<Reward> rewards,
        @Nullable List<Offer> offers) {

    /// An answer that leaves out what is used here is none.
    public Quote {
        Objects.requireNonNull(ruleVersion, "ruleVersion");
        Objects.requireNonNull(tier, "tier");
        lines = List.copyOf(lines);
        benefits = List.copyOf(benefits);
        rewards = List.copyOf(rewards);
        offers = offers == null ? List.of() : List.copyOf(offers);
    }

    /// What one line adds.
    @Schema(
            name = "LinePoints",
            requiredProperties = {"lineId", "points"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LinePoints(String lineId, long points) {}

    /// The tier now and after the sale.
    @Schema(
            name = "CheckoutTier",
            requiredProperties = {"now", "after"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tier(
            @Schema(examples = "silver") String now, @Schema(examples = "gold") String after) {}

    /// What the tier above asks for; any condition that the rule joins by OR is enough.
    @Schema(
            name = "CheckoutNextTier",
            requiredProperties = {"name", "conditions"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Next(@Schema(examples = "gold") String name, List<Condition> conditions) {}

    /// A threshold, and what is missing to it.
    @Schema(
            name = "CheckoutCondition",
            requiredProperties = {"condition", "missing", "met"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(
            @Schema(examples = "annualSpend >= 5000") String condition,
            @Schema(examples = "320.00") String missing,
            boolean met) {}

    /// What the tier gives.
    ///
    /// @param applies absent if it depends on a birthday that is not known
    /// @param why absent unless it does not apply
    @Schema(
            name = "CheckoutBenefit",
            requiredProperties = {"benefit", "description"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Benefit(
            @Schema(examples = "regular-discount") String benefit,
            @Schema(examples = "Regular discount") String description,
            @Nullable Integer percent,
            @Schema(examples = "birthday-month", description = "Absent for always")
                    @Nullable String when,
            @Nullable Boolean applies,
            @Schema(enumeration = {"not-birthday-month", "birthday-used"}) @Nullable String why) {

        private static final String BIRTHDAY_MONTH = "birthday-month";
        private static final String USED = "birthday-used";

        /// Whose birthday it is customer-service knows first, that it was had loyalty-service
        /// alone.
        Benefit in(@Nullable Boolean birthdayMonth) {
            if (!BIRTHDAY_MONTH.equals(when) || USED.equals(why)) {
                return this;
            }
            String reason = Boolean.FALSE.equals(birthdayMonth) ? "not-birthday-month" : null;
            return new Benefit(benefit, description, percent, when, birthdayMonth, reason);
        }
    }

    /// What points can be exchanged for.
    ///
    /// @param why absent if it is affordable now
    @Schema(
            name = "CheckoutReward",
            requiredProperties = {
                "reward",
                "description",
                "kind",
                "points",
                "affordable",
                "affordableAfter"
            })
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reward(
            @Schema(examples = "certificate-25") String reward,
            @Schema(examples = "Discount certificate") String description,
            @Schema(examples = "certificate") String kind,
            long points,
            @Nullable Money worth,
            boolean affordable,
            boolean affordableAfter,
            @Nullable WhyNot why) {}

    /// Why a reward cannot be had.
    @Schema(name = "CheckoutWhyNot", requiredProperties = "reason")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record WhyNot(
            @Schema(examples = "not-enough-points") String reason, @Nullable Long missing) {}

    /// What the customer could use an offer for with this basket.
    ///
    /// @param points that it would give
    /// @param off what the till would take off
    /// @param needsCode whether the till has to be told the code that the customer got
    /// @param why absent if it applies
    @Schema(
            name = "CheckoutOffer",
            requiredProperties = {"offerId", "name", "needsCode", "applies"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offer(
            UUID offerId,
            @Schema(examples = "Spring evening") String name,
            @Nullable Long points,
            @Nullable Money off,
            boolean needsCode,
            boolean applies,
            @Schema(examples = "minimum-spend") @Nullable String why) {}

    /// The same, with the benefits that depend on a birthday settled: only here both are known.
    ///
    /// @param birthdayMonth null if the birthday is not known
    public Quote in(@Nullable Boolean birthdayMonth) {
        return new Quote(
                ruleVersion,
                points,
                lines,
                active,
                activeAfter,
                tier,
                next,
                benefits.stream().map(each -> each.in(birthdayMonth)).toList(),
                rewards,
                offers);
    }
}

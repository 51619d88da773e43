package maison.loyalty.membership;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.Bonus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Points for what a member does or celebrates, apart from buying.
///
/// @param activities any one of them brings it
/// @param points what it brings; 0 where only the tier says
/// @param pointsByTier what it brings members of a tier instead; for a milestone, who reach it
/// @param proof whether a link must show that it was done
/// @param cap how often it is given; absent for every time
/// @param returnDays for a referral: how long after the purchase it is due
/// @param namedWithinDays for a referral: how long after the first purchase members can say who
///   brought them
/// @param validMonths how many months its points are good; absent for as long as those of a sale
@Schema(name = "Bonus")
record BonusView(
        @Schema(examples = "social") String bonus,
        @Schema(examples = "Reviews, photos and sharing") String description,
        @Schema(examples = "[\"review\", \"photo\", \"share\"]") List<String> activities,
        @Schema(examples = "25") long points,
        Map<String, Long> pointsByTier,
        boolean proof,
        @Nullable Often cap,
        @Nullable Integer returnDays,
        @Nullable Integer namedWithinDays,
        @Nullable Integer validMonths) {

    /// How often a bonus is given.
    @Schema(name = "BonusCap")
    record Often(
            @Schema(examples = "4") int times,
            @Schema(enumeration = {"day", "month", "year", "lifetime"}) String per) {}

    static BonusView of(Bonus bonus) {
        Bonus.Cap cap = bonus.cap();
        boolean referral = bonus.activities().contains(Bonus.Activity.REFERRAL);
        return new BonusView(
                bonus.bonus(),
                bonus.description(),
                bonus.activities().stream().sorted().map(Bonus.Activity::word).toList(),
                bonus.points(),
                new TreeMap<>(bonus.pointsByTier()),
                bonus.proof(),
                cap == null ? null : new Often(cap.times(), cap.per().word()),
                referral ? bonus.returnDays() : null,
                referral ? bonus.namedWithinDays() : null,
                bonus.validMonths());
    }
}

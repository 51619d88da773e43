package maison.loyalty.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.finance.Books.LotMonth;
import maison.loyalty.finance.Valuation.Rate;
import maison.loyalty.programme.Reward.Worth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What members have, and what it is worth, at the end of a day.
///
/// @param known what was recorded by the end of this day
/// @param settled whether the same report will always say the same
/// @param zone in which days begin and end
/// @param valuedBy the certificate that gives the most for a point, by currency; empty if there is
///   none
/// @param values of the outstanding points, by currency: each is all of them
/// @param byRuleVersion of the lots; adds up to `points.outstanding`
/// @param byExpiryMonth the last month of the lots; adds up to `points.outstanding`
@Schema(name = "LiabilityReport")
record LiabilityReport(
        LocalDate at,
        LocalDate known,
        boolean settled,
        String zone,
        String ruleVersion,
        List<Measure> valuedBy,
        Position points,
        List<Worth> values,
        List<OfVersion> byRuleVersion,
        List<OfMonth> byExpiryMonth,
        Breakage breakage) {

    /// How points are valued in a currency.
    ///
    /// @param price of the reward, in points
    /// @param perPoint in the currency's units
    @Schema(name = "PointsMeasure")
    record Measure(
            String reward, long price, Worth worth, @Schema(examples = "0.05") String perPoint) {}

    /// Points of lots that one version made.
    @Schema(name = "LiabilityOfVersion")
    record OfVersion(
            String ruleVersion,
            long pending,
            long active,
            long held,
            long outstanding,
            List<Worth> values) {}

    /// Points that can be used until the end of a month.
    ///
    /// @param month null for points that never end
    @Schema(name = "LiabilityOfMonth")
    record OfMonth(
            @Schema(examples = "2028-03") @Nullable String month,
            long outstanding,
            List<Worth> values) {}

    /// @param ruleVersion by whose rewards points are valued
    static LiabilityReport of(
            LocalDate at,
            Close close,
            String zone,
            String ruleVersion,
            Valuation valuation,
            List<LotMonth> booked) {
        Amounts sum = booked.stream().map(LotMonth::amounts).reduce(Amounts.NONE, Amounts::plus);
        return new LiabilityReport(
                at,
                close.known(),
                close.settled(),
                zone,
                ruleVersion,
                valuation.rates().stream().map(LiabilityReport::measure).toList(),
                Position.of(sum),
                valuation.rates().stream().map(rate -> rate.of(sum.outstanding())).toList(),
                byRuleVersion(booked, valuation),
                byExpiryMonth(booked, valuation),
                Breakage.of(booked, at, valuation));
    }

    private static Measure measure(Rate rate) {
        return new Measure(rate.reward(), rate.price(), rate.worth(), rate.perPoint());
    }

    private static List<OfVersion> byRuleVersion(List<LotMonth> booked, Valuation valuation) {
        Map<String, Amounts> sums = new LinkedHashMap<>();
        for (LotMonth each : booked) {
            if (each.ruleVersion() != null) {
                sums.merge(each.ruleVersion(), each.amounts(), Amounts::plus);
            }
        }
        List<List<Worth>> values = shares(sums.values().stream().toList(), valuation);
        var lines = new ArrayList<OfVersion>(sums.size());
        sums.forEach((version, amounts) ->
                lines.add(
                        new OfVersion(
                                version,
                                amounts.pending(),
                                amounts.active(),
                                amounts.held(),
                                amounts.outstanding(),
                                values.get(lines.size()))));
        return lines;
    }

    private static List<OfMonth> byExpiryMonth(List<LotMonth> booked, Valuation valuation) {
        Map<String, Amounts> sums = new TreeMap<>();
        for (LotMonth each : booked) {
            if (each.ruleVersion() != null) {
                sums.merge(month(each.expiresMonth()), each.amounts(), Amounts::plus);
            }
        }
        sums.values().removeIf(each -> each.outstanding() == 0);
        List<List<Worth>> values = shares(sums.values().stream().toList(), valuation);
        var lines = new ArrayList<OfMonth>(sums.size());
        sums.forEach((month, amounts) ->
                lines.add(
                        new OfMonth(
                                month.equals(NEVER) ? null : month,
                                amounts.outstanding(),
                                values.get(lines.size()))));
        return lines;
    }

    // Sorts behind every month.
    private static final String NEVER = "never";

    private static String month(@Nullable LocalDate day) {
        return day == null ? NEVER : YearMonth.from(day).toString();
    }

    private static List<List<Worth>> shares(List<Amounts> parts, Valuation valuation) {
        return valuation.shares(parts.stream().map(Amounts::outstanding).toList());
    }
}

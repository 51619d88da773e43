package maison.loyalty.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.finance.Books.LotMonth;
import maison.loyalty.programme.Reward.Worth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many of the outstanding points will never be used, as far as the programme's own history
/// tells.
///
/// The additive method of loss reserving: of the points earned in a month, a share `r(a)` is used
/// in the month that is `a` later, with `r(a)` = all that was used at age `a` / all that was
/// issued, over all cohorts that have reached that age. What a cohort will still use is what it was
/// issued times the sum of `r(a)` over the ages it has yet to reach; the rest of what is
/// outstanding breaks. So is the ultimate redemption rate of Gault, Llaguno and Ménard, "Loyalty
/// Rewards and Gift Card Programs: Basic Actuarial Estimation Techniques" (CAS E-Forum, 2012),
/// found, by increments rather than factors since young cohorts have often used nothing. IFRS 15
/// B44-B47 says when such an estimate may be recognised.
///
/// @param reason why there is no estimate; null if there is one
/// @param historyMonths how many ages have been seen
/// @param neededMonths how many the outstanding points will go through
/// @param points that will never be used
/// @param values the same in money
/// @param ultimateRedemptionRate what was used and will be, of all that was issued
/// @param cohorts by the month of earning, of those with outstanding points
@Schema(name = "Breakage")
record Breakage(
        String method,
        @Nullable String reason,
        int historyMonths,
        int neededMonths,
        @Nullable Long points,
        List<Worth> values,
        @Nullable String ultimateRedemptionRate,
        List<Part> cohorts) {

    private static final String METHOD = "additive-by-earning-month";
    private static final int RATE_DIGITS = 6;

    /// What becomes of the points of one month. `expectedUse + breakage = outstanding`.
    @Schema(name = "BreakageCohort")
    record Part(
            @Schema(examples = "2026-03") String month,
            long issued,
            long redeemed,
            long expired,
            long outstanding,
            long expectedUse,
            long breakage) {}

    /// @param at the close; the month that it is in counts only if it is the last day
    static Breakage of(List<LotMonth> booked, LocalDate at, Valuation valuation) {
        Collection<Cohort> cohorts = cohorts(booked, at);
        List<Cohort> open = cohorts.stream().filter(each -> each.outstanding() > 0).toList();
        int history = cohorts.stream().mapToInt(Cohort::age).max().orElse(-1) + 1;
        int needed = open.stream().mapToInt(Cohort::life).max().orElse(-1) + 1;
        String reason = reason(open, history, needed);
        return reason == null
                ? estimated(new Estimate(cohorts), open, history, needed, valuation)
                : new Breakage(METHOD, reason, history, needed, null, List.of(), null, List.of());
    }

    private static @Nullable String reason(List<Cohort> open, int history, int needed) {
        if (open.isEmpty()) {
            return "nothing-outstanding";
        }
        if (!open.stream().allMatch(Cohort::ends)) {
            return "points-never-end";
        }
        return history < needed ? "history-too-short" : null;
    }

    private static Collection<Cohort> cohorts(List<LotMonth> booked, LocalDate at) {
        LocalDate lastWhole = at.plusDays(1).withDayOfMonth(1).minusMonths(1);
        Map<LocalDate, Cohort> cohorts = new TreeMap<>();
        for (LotMonth each : booked) {
            if (each.earnedMonth() != null) {
                cohorts.computeIfAbsent(each.earnedMonth(), month -> new Cohort(month, lastWhole))
                        .add(each.month(), each.expiresMonth(), each.amounts());
            }
        }
        return cohorts.values();
    }

    private static Breakage estimated(
            Estimate estimate, List<Cohort> open, int history, int needed, Valuation valuation) {
        var parts = new ArrayList<Part>(open.size());
        for (Cohort each : open) {
            long use = estimate.use(each);
            parts.add(
                    new Part(
                            YearMonth.from(each.month()).toString(),
                            each.issued(),
                            each.redeemed(),
                            each.expired(),
                            each.outstanding(),
                            use,
                            each.outstanding() - use));
        }
        long points = parts.stream().mapToLong(Part::breakage).sum();
        long use = parts.stream().mapToLong(Part::expectedUse).sum();
        return new Breakage(
                METHOD,
                null,
                history,
                needed,
                points,
                valuation.rates().stream().map(rate -> rate.of(points)).toList(),
                estimate.rate(use),
                parts);
    }

    /// What history tells.
    private record Estimate(Collection<Cohort> cohorts) {

        /// What a cohort will still use.
        long use(Cohort cohort) {
            BigDecimal share = BigDecimal.ZERO;
            for (int age = cohort.age() + 1; age <= cohort.life(); age++) {
                share = share.add(share(age));
            }
            long use =
                    share.multiply(BigDecimal.valueOf(cohort.issued()))
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValueExact()
                            - cohort.redeemedSince();
            return Math.clamp(use, 0, cohort.outstanding());
        }

        private BigDecimal share(int age) {
            long redeemed = 0;
            long issued = 0;
            for (Cohort each : cohorts) {
                if (each.age() >= age && each.issued() > 0) {
                    redeemed += each.redeemedAt(age);
                    issued += each.issued();
                }
            }
            return issued == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(redeemed)
                            .divide(BigDecimal.valueOf(issued), MathContext.DECIMAL64);
        }

        String rate(long use) {
            long issued = cohorts.stream().mapToLong(Cohort::issued).sum();
            long redeemed = cohorts.stream().mapToLong(Cohort::redeemed).sum();
            return BigDecimal.valueOf(redeemed + use)
                    .divide(BigDecimal.valueOf(issued), RATE_DIGITS, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }
}

package maison.loyalty.balance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.Accounts.Seen;
import maison.loyalty.account.Buckets;
import maison.loyalty.account.Lot;
import maison.loyalty.account.Standing;
import maison.loyalty.account.Standing.Ending;
import maison.loyalty.account.TierStep;
import maison.loyalty.programme.Benefit;
import maison.loyalty.programme.Condition;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.Metric;
import maison.loyalty.programme.Tier;
import maison.loyalty.programme.TierRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account as a till, a client or a colleague sees it.
///
/// @param version of the account's stream; moves with every fact
/// @param next what the tier above asks for; absent at the top
@Schema(name = "Account")
record AccountView(
        UUID customerId,
        Instant at,
        @Nullable Instant known,
        int version,
        String ruleVersion,
        Buckets balance,
        Spend spend,
        Held tier,
        @Nullable NextTier next,
        Risk risk,
        List<Lot> lots) {

    /// What the tier rules see, in programme units.
    record Spend(
            @Schema(examples = "512.00") String annual,
            @Schema(examples = "4210.50") String lifetime,
            int transactions) {}

    /// The tier.
    ///
    /// @param since absent for an account on which nothing was kept
    /// @param keptUntil while the tier is no longer earned: when it falls
    /// @param givenUntil when a tier ends that was given by hand; absent if none was, or if a
    ///   higher one is earned
    @Schema(name = "HeldTier")
    record Held(
            @Schema(examples = "silver") String name,
            @Nullable Instant since,
            @Nullable Instant keptUntil,
            @Nullable Instant givenUntil,
            List<Benefit> benefits,
            List<Step> history) {}

    /// A change of tier.
    @Schema(name = "TierStep")
    record Step(Instant at, String from, String to) {}

    /// Progress to the tier above: any condition that the rule joins by OR is enough.
    record NextTier(
            @Schema(examples = "gold") String name,
            @Schema(examples = "annualSpend >= 5000 OR lifetimeSpend >= 15000") String rule,
            List<Condition> conditions) {}

    /// What will be lost if nothing is bought.
    ///
    /// @param tier absent if the tier is safe
    /// @param points when which active points end, soonest first; the sum is the active balance
    record Risk(@Nullable TierRisk tier, List<Ending> points) {}

    /// When the tier falls, and what is then missing to keep it.
    ///
    /// @param noLongerEarnedAt when grace began or will begin
    record TierRisk(
            Instant fallsAt,
            String to,
            @Nullable Instant noLongerEarnedAt,
            List<Condition> keepBy) {}

    static AccountView of(Seen seen) {
        Standing standing = seen.standing();
        Measures measures = standing.measures();
        return new AccountView(
                seen.customer(),
                standing.at(),
                seen.known(),
                seen.history().version(),
                standing.rules().version(),
                standing.balance(),
                new Spend(
                        measures.shown(Metric.ANNUAL_SPEND).toPlainString(),
                        measures.shown(Metric.LIFETIME_SPEND).toPlainString(),
                        measures.transactions()),
                held(standing),
                next(standing.next(), measures),
                new Risk(tierRisk(standing), standing.endings()),
                standing.lots());
    }

    private static Held held(Standing standing) {
        Instant lostAt = standing.lostAt();
        return new Held(
                standing.tier().name(),
                standing.since(),
                lostAt == null ? null : standing.rules().tiers().fallsAt(lostAt),
                standing.givenUntil(),
                standing.tier().benefits(),
                standing.steps().stream()
                        .map(step -> new Step(step.at(), step.from(), step.to()))
                        .toList());
    }

    private static @Nullable NextTier next(@Nullable Tier next, Measures measures) {
        return next == null || next.rule() == null
                ? null
                : new NextTier(
                        next.name(), next.rule().text(), Condition.of(next.rule(), measures));
    }

    private static @Nullable TierRisk tierRisk(Standing standing) {
        TierStep change = standing.nextChange();
        TierRules rules = standing.rules().tiers();
        if (change == null
                || standing.tier().rule() == null
                || rules.placeOf(change.to()) >= rules.placeOf(change.from())) {
            return null;
        }
        return new TierRisk(
                change.at(),
                change.to(),
                change.lostAt(),
                Condition.of(standing.tier().rule(), change.measures()));
    }
}

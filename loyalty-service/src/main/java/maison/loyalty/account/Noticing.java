package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import maison.loyalty.account.LoyaltyEvent.PointsEndingNoticed;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed.Missing;
import maison.loyalty.programme.Condition;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Rule;
import maison.loyalty.programme.TierRules;
import org.jspecify.annotations.Nullable;

/// What a member is told beforehand: that points end, and that the tier falls.
///
/// @param told what they were told by now
/// @param endings active points by when they end, soonest first
/// @param change the next change of tier; null if there will be none
/// @param measures that decide on it
/// @param rules now
record Noticing(
        Notices told,
        SortedMap<Instant, Long> endings,
        @Nullable TierStep change,
        Measures measures,
        ProgrammeVersion rules) {

    /// When the next notice is due, perhaps in the past; null if none is.
    @Nullable Instant next() {
        Instant next = null;
        for (Instant end : endings.keySet()) {
            next = Consequences.earliest(next, told.dueForEnding(end));
            if (told.isNone()) {
                // The soonest is due first while nothing was told.
                break;
            }
        }
        return change != null && isFall(change)
                ? Consequences.earliest(next, told.dueForRisk(change.at()))
                : next;
    }

    private boolean isFall(TierStep step) {
        TierRules tiers = rules.tiers();
        int from = tiers.placeOf(step.from());
        return from > 0 && tiers.placeOf(step.to()) < from;
    }

    /// With what is told now.
    Noticing after(Instant now) {
        Notices after = told;
        for (Instant end : endings.keySet()) {
            int days = told.daysAhead(end, now);
            after = days > 0 ? after.withEnding(end, days) : after;
        }
        TierStep fall = fallDue(now);
        return new Noticing(
                fall == null ? after : after.withRisk(fall.at()), endings, change, measures, rules);
    }

    private @Nullable TierStep fallDue(Instant now) {
        if (change == null || !isFall(change)) {
            return null;
        }
        Instant due = told.dueForRisk(change.at());
        return due == null || due.isAfter(now) ? null : change;
    }

    /// What is told now.
    List<LoyaltyEvent> events(Instant now, @Nullable Instant nextReviewAt) {
        var events = new ArrayList<LoyaltyEvent>();
        endings.forEach((end, points) -> {
            int days = told.daysAhead(end, now);
            if (days > 0) {
                events.add(new PointsEndingNoticed(now, end, points, days, nextReviewAt));
            }
        });
        TierStep fall = fallDue(now);
        if (fall != null) {
            events.add(
                    new TierRiskNoticed(
                            now,
                            fall.from(),
                            fall.to(),
                            fall.at(),
                            keepBy(fall),
                            anyIsEnough(fall),
                            rules.version(),
                            nextReviewAt));
        }
        return events;
    }

    private @Nullable Rule rule(TierStep fall) {
        return rules.tiers().at(rules.tiers().placeOf(fall.from())).rule();
    }

    private boolean anyIsEnough(TierStep fall) {
        return switch (rule(fall)) {
            case Rule.AtLeast _ -> true;
            case Rule.AnyOf(var parts) -> parts.stream().allMatch(Rule.AtLeast.class::isInstance);
            case Rule.AllOf _ -> false;
            case null -> false;
        };
    }

    private List<Missing> keepBy(TierStep fall) {
        Rule rule = rule(fall);
        return rule == null
                ? List.of()
                : Condition.of(rule, measures).stream()
                        .filter(each -> !each.met())
                        .map(each -> new Missing(each.metric(), each.threshold(), each.missing()))
                        .toList();
    }
}

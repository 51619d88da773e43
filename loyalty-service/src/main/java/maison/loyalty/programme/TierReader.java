package maison.loyalty.programme;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import maison.loyalty.programme.ProgrammeFile.Ladder;
import maison.loyalty.programme.ProgrammeFile.Step;
import maison.loyalty.programme.TierRules.Downgrade;
import maison.loyalty.programme.TierRules.Keeping;
import maison.loyalty.programme.TierRules.Window;
import org.jspecify.annotations.Nullable;

/// Checks and builds the tiers of one version of a programme.
final class TierReader {

    private static final int DAYS_MAX = 36_500;
    private static final int PERCENT_MAX = 100;
    private static final Ladder NO_LADDER = new Ladder(null, 365, 0, null, null, List.of());
    private static final Rule NEVER =
            new Rule.AtLeast(Metric.LIFETIME_SPEND, BigDecimal.ZERO, Long.MAX_VALUE);

    private final Flaws flaws;
    private final long scale;
    private final ZoneId zone;

    /// @param zone where a year of the programme begins
    TierReader(Flaws flaws, long scale, ZoneId zone) {
        this.flaws = flaws;
        this.scale = scale;
        this.zone = zone;
    }

    TierRules read(@Nullable Ladder declared, String path) {
        Ladder ladder = flaws.required(declared, path, NO_LADDER);
        return new TierRules(
                window(ladder, path), keeping(ladder, path), tiers(ladder.tiers(), path));
    }

    private Window window(Ladder ladder, String path) {
        if (ladder.annualWindow() == null) {
            int days =
                    flaws.within(
                            ladder.annualWindowDays(), 1, DAYS_MAX, path + "/annualWindowDays");
            return new Window.Rolling(Duration.ofDays(days));
        }
        flaws.unless(
                ladder.annualWindow().equals("calendar-year") && ladder.annualWindowDays() == null,
                path + "/annualWindow",
                "must be calendar-year; for a window of days give annualWindowDays alone");
        return new Window.CalendarYear(zone);
    }

    private Keeping keeping(Ladder ladder, String path) {
        String keptTo = ladder.keptTo();
        flaws.unless(
                keptTo == null || keptTo.equals("end-of-year"),
                path + "/keptTo",
                "must be end-of-year; leave it out for tiers that are kept for graceDays only");
        int grace = flaws.within(ladder.graceDays(), 0, DAYS_MAX, path + "/graceDays");
        Downgrade downgrade =
                ladder.downgrade() == null
                        ? Downgrade.TO_EARNED
                        : flaws.word(Downgrade.class, ladder.downgrade(), path + "/downgrade");
        flaws.unless(
                downgrade == Downgrade.TO_EARNED || grace > 0 || keptTo != null,
                path + "/downgrade",
                "one step after the other takes no time: give graceDays, or keptTo");
        return new Keeping(Duration.ofDays(grace), keptTo == null ? null : zone, downgrade);
    }

    private List<Tier> tiers(@Nullable List<@Nullable Step> declared, String path) {
        List<@Nullable Step> steps = flaws.required(declared, path + "/tiers", List.of());
        flaws.unless(!steps.isEmpty(), path + "/tiers", "needs at least the entry tier");
        var tiers = new ArrayList<Tier>();
        for (int i = 0; i < steps.size(); i++) {
            tiers.add(tier(steps.get(i), i == 0, path + "/tiers/" + i));
        }
        flaws.unique(tiers.stream().map(Tier::name).toList(), path + "/tiers");
        for (int place : LadderCheck.unreachable(tiers, scale)) {
            flaws.add(
                    path + "/tiers/" + place,
                    "cannot be reached: whoever earns '%s' earns '%s' too; raise the rule of the latter"
                            .formatted(tiers.get(place).name(), tiers.get(place + 1).name()));
        }
        return tiers;
    }

    private Tier tier(@Nullable Step declared, boolean entry, String path) {
        Step step = flaws.required(declared, path, new Step(null, null, null));
        flaws.unless(
                entry == (step.rule() == null),
                path + "/rule",
                entry ? "the entry tier is everyone's and has no rule" : "is missing");
        String name = flaws.named(step.tier(), path + "/tier");
        List<Benefit> benefits = flaws.required(step.benefits(), path + "/benefits", List.of());
        check(benefits, path + "/benefits");
        String rule = step.rule();
        return entry || rule == null
                ? new Tier(name, null, benefits)
                : new Tier(
                        name,
                        flaws.parsed(() -> RuleParser.parse(rule, scale), path + "/rule", NEVER),
                        benefits);
    }

    private void check(List<Benefit> benefits, String path) {
        for (int i = 0; i < benefits.size(); i++) {
            String when = benefits.get(i).when();
            flaws.unless(
                    when == null || when.equals(Benefit.BIRTHDAY_MONTH),
                    path + "/" + i + "/when",
                    "must be %s, or absent for always".formatted(Benefit.BIRTHDAY_MONTH));
            flaws.ifThere(benefits.get(i).percent(), 1, PERCENT_MAX, path + "/" + i + "/percent");
        }
        flaws.unique(benefits.stream().map(Benefit::benefit).toList(), path);
    }
}

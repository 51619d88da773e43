package maison.loyalty.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.Bonus.Cap;
import maison.loyalty.programme.Bonus.Per;
import maison.loyalty.programme.ProgrammeFile.Gratuity;
import maison.loyalty.programme.ProgrammeFile.Often;
import org.jspecify.annotations.Nullable;

/// Checks and builds the bonuses of one version of a programme.
final class BonusReader {

    private static final Cap ONCE = new Cap(1, Per.LIFETIME);
    private static final int TIMES_MAX = 1000;
    private static final int MONTHS_MAX = 1200;
    private static final int DAYS_MAX = 366;
    private static final Gratuity NO_GRATUITY =
            new Gratuity(null, null, null, null, null, null, null, null, null, null);

    private final Flaws flaws;
    private final TierRules tiers;

    BonusReader(Flaws flaws, TierRules tiers) {
        this.flaws = flaws;
        this.tiers = tiers;
    }

    /// @return none for a programme that declares none
    List<Bonus> read(@Nullable List<@Nullable Gratuity> declared, String path) {
        var bonuses = new ArrayList<Bonus>();
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                String at = path + "/" + i;
                bonuses.add(bonus(flaws.required(declared.get(i), at, NO_GRATUITY), at));
            }
        }
        flaws.unique(bonuses.stream().map(Bonus::bonus).toList(), path);
        var brought = new HashSet<Activity>();
        for (int i = 0; i < bonuses.size(); i++) {
            flaws.unless(
                    Collections.disjoint(brought, bonuses.get(i).activities()),
                    "%s/%d/activities".formatted(path, i),
                    "brings what another bonus brings already");
            brought.addAll(bonuses.get(i).activities());
        }
        return bonuses;
    }

    private Bonus bonus(Gratuity declared, String path) {
        Set<Activity> activities = activities(declared.activities(), path + "/activities");
        Map<String, Long> byTier = pointsByTier(declared, path + "/pointsByTier");
        boolean milestone = activities.contains(Activity.TIER_MILESTONE);
        flaws.unless(
                !milestone || (!byTier.isEmpty() && activities.size() == 1),
                path + "/pointsByTier",
                "a milestone gives points for each tier that is reached, and for nothing else");
        Cap cap = declared.cap() == null ? null : cap(declared.cap(), path + "/cap");
        flaws.unless(
                !milestone || cap == null || cap.equals(ONCE),
                path + "/cap",
                "a milestone is given once for each tier");
        return new Bonus(
                flaws.named(declared.bonus(), path + "/bonus"),
                flaws.named(declared.description(), path + "/description"),
                activities,
                points(declared.points(), !byTier.isEmpty(), path + "/points"),
                byTier,
                Boolean.TRUE.equals(declared.proof()),
                cap,
                days(declared.returnDays(), activities, path + "/returnDays"),
                days(declared.namedWithinDays(), activities, path + "/namedWithinDays"),
                flaws.ifThere(declared.validMonths(), 1, MONTHS_MAX, path + "/validMonths"));
    }

    /// None unless it is said, and said for referrals only.
    private int days(@Nullable Integer declared, Set<Activity> activities, String path) {
        flaws.unless(
                declared == null || activities.contains(Activity.REFERRAL),
                path,
                "is for referrals only");
        Integer days = flaws.ifThere(declared, 0, DAYS_MAX, path);
        return days == null ? 0 : days;
    }

    private int points(@Nullable Integer declared, boolean byTier, String path) {
        return declared == null && byTier
                ? 0
                : flaws.within(declared, 1, VersionReader.POINTS_MAX, path);
    }

    private Set<Activity> activities(@Nullable List<@Nullable String> declared, String path) {
        List<@Nullable String> words = flaws.required(declared, path, List.of());
        flaws.unless(declared == null || !words.isEmpty(), path, "needs at least one");
        var activities = new LinkedHashSet<Activity>();
        for (int i = 0; i < words.size(); i++) {
            activities.add(flaws.word(Activity.class, words.get(i), path + "/" + i));
        }
        return activities;
    }

    private Map<String, Long> pointsByTier(Gratuity declared, String path) {
        var points = new LinkedHashMap<String, Long>();
        if (declared.pointsByTier() != null) {
            declared.pointsByTier()
                    .forEach((tier, each) -> {
                        String at = path + "/" + tier;
                        flaws.unless(tiers.placeOf(tier) >= 0, at, "is no tier of this version");
                        points.put(
                                tier, (long) flaws.within(each, 0, VersionReader.POINTS_MAX, at));
                    });
        }
        return points;
    }

    private Cap cap(Often declared, String path) {
        return new Cap(
                flaws.within(declared.times(), 1, TIMES_MAX, path + "/times"),
                flaws.word(Per.class, declared.per(), path + "/per"));
    }
}

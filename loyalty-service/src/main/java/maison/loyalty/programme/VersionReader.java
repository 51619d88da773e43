package maison.loyalty.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.loyalty.programme.ProgrammeFile.Base;
import maison.loyalty.programme.ProgrammeFile.Earning;
import maison.loyalty.programme.ProgrammeFile.Expiry;
import maison.loyalty.programme.ProgrammeFile.Ladder;
import maison.loyalty.programme.ProgrammeFile.Rounding;
import maison.loyalty.programme.ProgrammeFile.Step;
import maison.loyalty.programme.ProgrammeFile.Until;
import maison.loyalty.programme.ProgrammeFile.Version;
import org.jspecify.annotations.Nullable;

/// Checks and builds the versions of a programme once the rates and their common unit are known.
final class VersionReader {

    private static final int MONTHS_MAX = 1200;
    private static final int DAYS_MAX = 36_500;
    private static final Version NO_VERSION = new Version(null, null, null, null, null, null);
    private static final Earning NO_EARNING = new Earning(null, null, null, null, null, null);

    /// What is given freely for those who served is no purchase.
    private static final List<String> NOT_EARNING = List.of("tip");

    private final Flaws flaws;
    private final long scale;

    VersionReader(Flaws flaws, long scale) {
        this.flaws = flaws;
        this.scale = scale;
    }

    List<ProgrammeVersion> read(ProgrammeFile file, Map<Integer, Map<String, Long>> rates) {
        List<@Nullable Version> declared = flaws.required(file.versions(), "/versions", List.of());
        flaws.unless(!declared.isEmpty(), "/versions", "needs at least one version");
        var versions = new ArrayList<ProgrammeVersion>();
        for (int i = 0; i < declared.size(); i++) {
            String path = "/versions/" + i;
            Version each = flaws.required(declared.get(i), path, NO_VERSION);
            versions.add(version(each, path, rates.getOrDefault(i, Map.of())));
            flaws.unless(
                    i == 0 || follows(versions.get(i - 1), versions.get(i)),
                    path + "/effectiveFrom",
                    "must be after the version before it");
        }
        flaws.unique(versions.stream().map(ProgrammeVersion::version).toList(), "/versions");
        return versions;
    }

    private static boolean follows(ProgrammeVersion earlier, ProgrammeVersion later) {
        return earlier.effectiveFrom().isBefore(later.effectiveFrom());
    }

    private ProgrammeVersion version(Version version, String path, Map<String, Long> rates) {
        TierRules tiers = tiers(version.ladder(), path + "/ladder");
        return new ProgrammeVersion(
                flaws.required(version.version(), path + "/version", ""),
                flaws.required(version.effectiveFrom(), path + "/effectiveFrom", Instant.MAX),
                earning(version, path, rates),
                tiers,
                new RewardReader(flaws, tiers).read(version.rewards(), path + "/rewards"));
    }

    private EarningRules earning(Version version, String path, Map<String, Long> rates) {
        Earning earning = flaws.required(version.earning(), path + "/earning", NO_EARNING);
        flaws.required(earning.base(), path + "/earning/base", Base.NET);
        flaws.required(earning.rounding(), path + "/earning/rounding", Rounding.FLOOR_PER_SALE);
        Expiry expiry =
                flaws.required(
                        version.expiry(), path + "/expiry", new Expiry(1, Until.END_OF_MONTH));
        flaws.required(expiry.until(), path + "/expiry/until", Until.END_OF_MONTH);
        int months = flaws.within(expiry.months(), 1, MONTHS_MAX, path + "/expiry/months");
        return new EarningRules(
                rates,
                excludedKinds(earning, path + "/earning/earnBase/excludedKinds"),
                months,
                zones(earning, path + "/earning"));
    }

    private Set<String> excludedKinds(Earning earning, String path) {
        List<@Nullable String> declared =
                earning.earnBase() == null
                        ? NOT_EARNING
                        : flaws.required(earning.earnBase().excludedKinds(), path, List.of());
        var kinds = new LinkedHashSet<String>();
        for (int i = 0; i < declared.size(); i++) {
            String kind = flaws.required(declared.get(i), path + "/" + i, "");
            flaws.unless(
                    EarningRules.LINE_KINDS.contains(kind),
                    path + "/" + i,
                    "must be one of " + EarningRules.LINE_KINDS);
            kinds.add(kind);
        }
        return kinds;
    }

    private StoreZones zones(Earning earning, String path) {
        var stores = new LinkedHashMap<String, ZoneId>();
        if (earning.storeZones() != null) {
            earning.storeZones()
                    .forEach((store, zone) ->
                            stores.put(store, zone(zone, path + "/storeZones/" + store)));
        }
        return new StoreZones(zone(earning.zone(), path + "/zone"), stores);
    }

    private ZoneId zone(@Nullable String zone, String path) {
        String name = flaws.required(zone, path, "UTC");
        return flaws.parsed(() -> ZoneId.of(name), path, ZoneOffset.UTC);
    }

    private TierRules tiers(@Nullable Ladder declared, String path) {
        Ladder ladder = flaws.required(declared, path, new Ladder(1, 0, List.of()));
        List<@Nullable Step> steps = flaws.required(ladder.tiers(), path + "/tiers", List.of());
        flaws.unless(!steps.isEmpty(), path + "/tiers", "needs at least the entry tier");
        var tiers = new ArrayList<Tier>();
        for (int i = 0; i < steps.size(); i++) {
            tiers.add(tier(steps.get(i), i == 0, path + "/tiers/" + i));
        }
        flaws.unique(tiers.stream().map(Tier::name).toList(), path + "/tiers");
        for (int place : LadderCheck.unreachable(tiers, scale)) {
            flaws.add(
                    path + "/tiers/" + place,
                    "cannot be reached: whoever earns '%s' earns '%s' too"
                            .formatted(tiers.get(place).name(), tiers.get(place + 1).name()));
        }
        int window =
                flaws.within(ladder.annualWindowDays(), 1, DAYS_MAX, path + "/annualWindowDays");
        int grace = flaws.within(ladder.graceDays(), 0, DAYS_MAX, path + "/graceDays");
        return new TierRules(Duration.ofDays(window), Duration.ofDays(grace), tiers);
    }

    private Tier tier(@Nullable Step declared, boolean entry, String path) {
        Step step = flaws.required(declared, path, new Step(null, null, null));
        flaws.unless(
                entry == (step.rule() == null),
                path + "/rule",
                entry ? "the entry tier is everyone's and has no rule" : "is missing");
        String name = flaws.required(step.tier(), path + "/tier", "");
        List<Benefit> benefits = flaws.required(step.benefits(), path + "/benefits", List.of());
        for (int i = 0; i < benefits.size(); i++) {
            String when = benefits.get(i).when();
            flaws.unless(
                    when == null || when.equals(Benefit.BIRTHDAY_MONTH),
                    path + "/benefits/" + i + "/when",
                    "must be %s, or absent for always".formatted(Benefit.BIRTHDAY_MONTH));
        }
        String rule = step.rule();
        if (entry || rule == null) {
            return new Tier(name, null, benefits);
        }
        Rule never =
                new Rule.AtLeast(Metric.LIFETIME_SPEND, java.math.BigDecimal.ZERO, Long.MAX_VALUE);
        return new Tier(
                name,
                flaws.parsed(() -> RuleParser.parse(rule, scale), path + "/rule", never),
                benefits);
    }
}

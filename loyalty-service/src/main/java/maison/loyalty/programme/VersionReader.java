package maison.loyalty.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.loyalty.programme.ProgrammeFile.Bounds;
import maison.loyalty.programme.ProgrammeFile.Version;
import org.jspecify.annotations.Nullable;

/// Checks and builds the versions of a programme once the rates and their common unit are known.
final class VersionReader {

    static final int POINTS_MAX = 100_000_000;
    private static final Version NO_VERSION =
            new Version(null, null, null, null, null, null, null, null, null, null);

    private final Flaws flaws;
    private final long scale;

    VersionReader(Flaws flaws, long scale) {
        this.flaws = flaws;
        this.scale = scale;
    }

    /// @param own how many of the versions are the file's, which are edited together
    /// @param live how many are the file's or were published after it; those that are left were
    ///   withdrawn
    List<ProgrammeVersion> read(
            ProgrammeFile file, Map<Integer, Map<String, Long>> rates, int own, int live) {
        List<@Nullable Version> declared = flaws.required(file.versions(), "/versions", List.of());
        flaws.unless(!declared.isEmpty(), "/versions", "needs at least one version");
        var versions = new ArrayList<ProgrammeVersion>();
        for (int i = 0; i < declared.size(); i++) {
            String path = "/versions/" + i;
            Version each = flaws.required(declared.get(i), path, NO_VERSION);
            versions.add(version(each, path, rates.getOrDefault(i, Map.of())));
            flaws.unless(
                    i == 0 || i >= live || follows(versions.get(i - 1), versions.get(i)),
                    path + "/effectiveFrom",
                    "must be after the version before it");
        }
        flaws.unique(versions.stream().map(ProgrammeVersion::version).toList(), "/versions");
        for (int i = 0; i < Math.min(live, versions.size()); i++) {
            // What is superseded by a published version can no longer be mended.
            Instant end = i + 1 < own ? versions.get(i + 1).effectiveFrom() : null;
            new PromotionCheck(flaws, "/versions/%d/promotions".formatted(i))
                    .check(versions.get(i), i == 0, end);
        }
        return versions;
    }

    private static boolean follows(ProgrammeVersion earlier, ProgrammeVersion later) {
        return earlier.effectiveFrom().isBefore(later.effectiveFrom());
    }

    private ProgrammeVersion version(Version version, String path, Map<String, Long> rates) {
        EarningRules earning = new EarningReader(flaws, path).read(version, rates);
        TierRules tiers =
                new TierReader(flaws, scale, earning.zones().fallback())
                        .read(version.ladder(), path + "/ladder");
        Limits limits = limits(version.limits(), path + "/limits");
        return new ProgrammeVersion(
                flaws.named(version.version(), path + "/version"),
                flaws.required(version.effectiveFrom(), path + "/effectiveFrom", Instant.EPOCH),
                earning,
                tiers,
                new BonusReader(flaws, tiers).read(version.bonuses(), path + "/bonuses"),
                new RewardReader(flaws, tiers, limits).read(version.rewards(), path + "/rewards"),
                limits);
    }

    private Limits limits(@Nullable Bounds declared, String path) {
        if (declared == null) {
            return Limits.NONE;
        }
        Integer perDay =
                flaws.ifThere(declared.redeemedPerDay(), 1, POINTS_MAX, path + "/redeemedPerDay");
        return new Limits(
                perDay == null ? null : perDay.longValue(),
                declared.debt() == null
                        ? Limits.Debt.NEXT_EARNING
                        : flaws.word(Limits.Debt.class, declared.debt(), path + "/debt"));
    }
}

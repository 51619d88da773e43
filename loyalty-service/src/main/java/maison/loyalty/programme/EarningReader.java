package maison.loyalty.programme;

import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.loyalty.programme.Expiry.Until;
import maison.loyalty.programme.ProgrammeFile.Bounds;
import maison.loyalty.programme.ProgrammeFile.Earning;
import maison.loyalty.programme.ProgrammeFile.Ending;
import maison.loyalty.programme.ProgrammeFile.Excluded;
import maison.loyalty.programme.ProgrammeFile.Version;
import org.jspecify.annotations.Nullable;

/// Checks and builds what a version says about earning.
final class EarningReader {

    private static final int MONTHS_MAX = 1200;
    private static final int PENDING_MAX = 3650;
    private static final int MONTH_DAYS_MIN = 28;
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final Earning NO_EARNING = new Earning(null, null, null, null, null, null, null);
    private static final Excluded NOTHING_SAID = new Excluded(null, null, null, null);

    /// What is given freely for those who served is no purchase.
    private static final Set<String> NOT_EARNING = Set.of("tip");

    private final Flaws flaws;
    private final String path;

    /// @param path of the version
    EarningReader(Flaws flaws, String path) {
        this.flaws = flaws;
        this.path = path;
    }

    EarningRules read(Version version, Map<String, Long> rates) {
        Earning earning = flaws.required(version.earning(), path + "/earning", NO_EARNING);
        EarnBase base = base(earning, path + "/earning");
        Expiry expiry = expiry(version.expiry(), path + "/expiry");
        return new EarningRules(
                rates,
                base,
                flaws.word(Rounding.class, earning.rounding(), path + "/earning/rounding"),
                new PromotionReader(flaws, rates, base)
                        .read(version.stacking(), version.promotions(), path),
                pointsPerSale(version.limits()),
                pendingDays(earning.pendingDays(), expiry),
                expiry,
                zones(earning, path + "/earning"));
    }

    private EarnBase base(Earning earning, String at) {
        String base = flaws.required(earning.base(), at + "/base", "net");
        flaws.unless(
                base.equals("net") || base.equals("gross"),
                at + "/base",
                "must be net (before tax) or gross (with tax)");
        Excluded excluded = earning.earnBase() == null ? NOTHING_SAID : earning.earnBase();
        String each = at + "/earnBase/";
        return new EarnBase(
                base.equals("gross"),
                excludedKinds(excluded.excludedKinds(), each + "excludedKinds"),
                flaws.names(excluded.excludedCategories(), each + "excludedCategories"),
                flaws.names(excluded.excludedBrands(), each + "excludedBrands"),
                flaws.names(
                        excluded.excludedTenders(), EarnBase.TENDERS, each + "excludedTenders"));
    }

    /// That nothing is excluded has to be said by an empty list.
    private Set<String> excludedKinds(@Nullable List<@Nullable String> declared, String at) {
        if (declared == null) {
            return NOT_EARNING;
        }
        return declared.isEmpty() ? Set.of() : flaws.names(declared, EarnBase.LINE_KINDS, at);
    }

    private long pointsPerSale(@Nullable Bounds limits) {
        Integer most =
                limits == null
                        ? null
                        : flaws.ifThere(
                                limits.pointsPerSale(),
                                1,
                                VersionReader.POINTS_MAX,
                                path + "/limits/pointsPerSale");
        return most == null ? EarningRules.NO_LIMIT : most;
    }

    private int pendingDays(@Nullable Integer declared, Expiry expiry) {
        String at = path + "/earning/pendingDays";
        Integer days = flaws.ifThere(declared, 0, PENDING_MAX, at);
        if (days == null) {
            return 0;
        }
        flaws.unless(
                expiry.until() == Until.NEVER || days < expiry.months() * MONTH_DAYS_MIN,
                at,
                "points would end before they can be used: shorten it, or lengthen expiry/months");
        return days;
    }

    private Expiry expiry(@Nullable Ending declared, String at) {
        if (declared == null) {
            flaws.add(at, "is missing: say until when points are good, or that they never end");
            return new Expiry(Until.NEVER, 0, List.of());
        }
        Until until = flaws.word(Until.class, declared.until(), at + "/until");
        int months = 0;
        if (until == Until.NEVER) {
            flaws.unless(
                    declared.months() == null, at + "/months", "points never end: leave it out");
        } else {
            months = flaws.within(declared.months(), 1, MONTHS_MAX, at + "/months");
        }
        return new Expiry(until, months, dates(declared.dates(), until, at + "/dates"));
    }

    private List<MonthDay> dates(
            @Nullable List<@Nullable String> declared, Until until, String at) {
        flaws.unless(
                (until == Until.DATES) == (declared != null && !declared.isEmpty()),
                at,
                "says on which days of a year points end, for expiry until dates and no other");
        var days = new ArrayList<MonthDay>();
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                String day = flaws.required(declared.get(i), at + "/" + i, "12-31");
                MonthDay read =
                        flaws.time(day, text -> MonthDay.parse(text, MONTH_DAY), at + "/" + i);
                days.add(read == null ? MonthDay.of(12, 31) : read);
            }
        }
        return days;
    }

    private StoreZones zones(Earning earning, String at) {
        var stores = new LinkedHashMap<String, ZoneId>();
        if (earning.storeZones() != null) {
            earning.storeZones()
                    .forEach((store, zone) ->
                            stores.put(store, zone(zone, at + "/storeZones/" + store)));
        }
        return new StoreZones(zone(earning.zone(), at + "/zone"), stores);
    }

    private ZoneId zone(@Nullable String zone, String at) {
        String name = flaws.required(zone, at, "UTC");
        return flaws.parsed(() -> ZoneId.of(name), at, ZoneOffset.UTC);
    }
}

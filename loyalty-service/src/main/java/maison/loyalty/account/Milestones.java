package maison.loyalty.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.Bonus.Per;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/// Points that follow from how an account stands: for each tier when it is first reached, for each
/// year of membership, and for sales that earn a multiple.
///
/// They are derived from what was bought and kept, as lots are: a return that undoes a tier undoes
/// its points as if they had never been given, and nothing needs to remember that they were.
final class Milestones {

    private Milestones() {}

    /// Whether an account may have any.
    static boolean given(Account account) {
        return account.programme().gives(Activity.TIER_MILESTONE)
                || account.programme().gives(Activity.ANNIVERSARY)
                || !account.multiples().list().isEmpty();
    }

    /// Those of an account.
    ///
    /// @param walk which has come to `through`
    /// @param kept what the walk saw
    /// @param multiples that stand
    static List<Grant> of(
            Account account,
            TierWalk walk,
            List<Kept> kept,
            List<SaleMultiple> multiples,
            Instant through) {
        List<Grant> tiers = walk.milestones();
        Programme programme = account.programme();
        Instant enrolled = programme.gives(Activity.ANNIVERSARY) ? enrolled(account, kept) : null;
        if (enrolled == null && multiples.isEmpty()) {
            return tiers;
        }
        var all = new ArrayList<>(tiers);
        if (enrolled != null) {
            all.addAll(anniversaries(account, kept, enrolled, through));
        }
        all.addAll(Multiples.grants(programme, multiples, kept));
        return List.copyOf(all);
    }

    private static List<Grant> anniversaries(
            Account account, List<Kept> kept, Instant enrolled, Instant through) {
        var grants = new ArrayList<Grant>();
        for (int year = 1;
                !anniversary(account.programme(), enrolled, year).isAfter(through);
                year++) {
            Grant grant = anniversaryGrant(account, kept, enrolled, year);
            if (grant != null) {
                grants.add(grant);
            }
        }
        return grants;
    }

    /// What a tier brings that is first reached at an instant; null for nothing. Its points wait as
    /// long as those of a sale of that instant: what brought them may come back.
    static @Nullable Grant ofTier(Programme programme, String tier, Instant at) {
        ProgrammeVersion rules = programme.at(at);
        Bonus bonus = rules.bonusFor(Activity.TIER_MILESTONE);
        long points = bonus == null ? 0 : bonus.pointsFor(tier);
        if (bonus == null || points == 0) {
            return null;
        }
        ZonedDateTime then = at.atZone(zone(rules));
        int days = rules.earning().pendingDays();
        return new Grant(
                lot("%s %s %s %s".formatted(bonus.bonus(), tier, at, rules.version())),
                at,
                bonus.bonus(),
                points,
                days == 0 ? at : then.plusDays(days).toInstant(),
                rules.expiryOf(bonus, then),
                rules.version(),
                null);
    }

    private static @Nullable Grant anniversaryGrant(
            Account account, List<Kept> kept, Instant enrolled, int year) {
        Programme programme = account.programme();
        Instant at = anniversary(programme, enrolled, year);
        ProgrammeVersion rules = programme.at(at);
        Bonus bonus = bonusOf(rules, year);
        long points = bonus == null ? 0 : points(account, kept, bonus, at);
        return bonus == null || points == 0
                ? null
                : new Grant(
                        lot(anniversaryName(bonus, year, at, rules.version(), points)),
                        at,
                        bonus.bonus(),
                        points,
                        at,
                        rules.expiryOf(bonus, at.atZone(zone(rules))),
                        rules.version(),
                        null);
    }

    /// Where the points depend on the tier, what becomes known late can change them: other points
    /// are another lot.
    private static String anniversaryName(
            Bonus bonus, int year, Instant at, String version, long points) {
        String name = "%s %d %s %s".formatted(bonus.bonus(), year, at, version);
        return bonus.pointsByTier().isEmpty() ? name : name + " " + points;
    }

    private static @Nullable Bonus bonusOf(ProgrammeVersion rules, int year) {
        Bonus bonus = rules.bonusFor(Activity.ANNIVERSARY);
        boolean over =
                bonus != null
                        && bonus.cap() != null
                        && bonus.cap().per() == Per.LIFETIME
                        && year > bonus.cap().times();
        return over ? null : bonus;
    }

    private static long points(Account account, List<Kept> kept, Bonus bonus, Instant at) {
        return bonus.pointsByTier().isEmpty()
                ? bonus.points()
                : bonus.pointsFor(
                        new TierWalk(account.programme(), account.given().by(at))
                                .runTo(at, kept)
                                .tier());
    }

    /// The first instant of the day on which membership is so many years old, in the zone of the
    /// programme under which it began. Who enrolled on 29 February has it on the 28th in the years
    /// that have no 29th.
    private static Instant anniversary(Programme programme, Instant enrolled, int year) {
        ZoneId zone = zone(programme.at(enrolled));
        return LocalDate.ofInstant(enrolled, zone).plusYears(year).atStartOfDay(zone).toInstant();
    }

    /// When membership began: with the first purchase of which anything was kept, with the welcome
    /// of who registered, or when it was said who brought them; null if none of them is left.
    private static @Nullable Instant enrolled(Account account, List<Kept> kept) {
        Instant first = null;
        for (Kept each : kept) {
            if (each.anything()) {
                first = each.at();
                break;
            }
        }
        Referral referral = account.activities().referral();
        first = Consequences.earliest(first, referral == null ? null : referral.named().at());
        for (Grant each : account.extras().grants()) {
            if (each.id().equals(Celebrating.WELCOME)) {
                first = Consequences.earliest(first, each.at());
            }
        }
        return first;
    }

    /// When the next year of membership is over that brings points; null if none is.
    ///
    /// @param kept what is left of what was bought by then
    static @Nullable Instant nextAfter(Account account, List<Kept> kept, Instant now) {
        Programme programme = account.programme();
        Instant enrolled = programme.gives(Activity.ANNIVERSARY) ? enrolled(account, kept) : null;
        if (enrolled == null) {
            return null;
        }
        int year = 1;
        while (!anniversary(programme, enrolled, year).isAfter(now)) {
            year++;
        }
        Instant next = anniversary(programme, enrolled, year);
        return bonusOf(programme.at(next), year) == null ? null : next;
    }

    private static ZoneId zone(ProgrammeVersion rules) {
        return rules.earning().zones().fallback();
    }

    static UUID lot(String occasion) {
        return UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8));
    }
}

package maison.purchase.clients.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.purchase.clients.insight.DecisionTime.Case;
import maison.purchase.clients.insight.DecisionTime.OfCategory;
import maison.purchase.clients.visits.Visit;
import maison.purchase.sales.receipt.Kinds;
import org.jspecify.annotations.Nullable;

/// Works out how long a customer took to decide. A pure function of what they did: in which order
/// that became known makes no difference.
///
/// A visit belongs to the customer's next purchase, if that comes within a window. A purchase began
/// with the first of its visits, or with its quote if that was earlier.
final class Deciding {

    private static final int LATEST_MAX = 20;
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final Comparator<Commitment> IN_TIME =
            Comparator.comparing(Commitment::at).thenComparing(Commitment::id);
    private static final Comparator<Visit> FIRST =
            Comparator.comparing(Visit::at).thenComparing(Visit::bookingId);

    private record Found(
            Commitment commitment, Instant since, String because, @Nullable UUID appointment) {

        long seconds() {
            return Duration.between(since, commitment.at()).toSeconds();
        }
    }

    private Deciding() {}

    /// @param visits that were for buying something
    /// @param window how long before a purchase a visit may have been to belong to it
    static DecisionTime from(List<Commitment> commitments, List<Visit> visits, Duration window) {
        List<Commitment> inTime = commitments.stream().sorted(IN_TIME).toList();
        Map<UUID, Visit> firstVisits = firstVisits(inTime, visits, window);
        var found = new ArrayList<Found>();
        for (Commitment each : inTime) {
            Found one = found(each, firstVisits.get(each.id()));
            if (one != null) {
                found.add(one);
            }
        }
        return new DecisionTime(
                found.size(),
                inTime.size() - found.size(),
                medianDays(found),
                found.isEmpty() ? null : days(BigDecimal.valueOf(found.getLast().seconds())),
                categories(found),
                found.reversed().stream().limit(LATEST_MAX).map(Deciding::shown).toList());
    }

    /// The first visit of each purchase that has one.
    private static Map<UUID, Visit> firstVisits(
            List<Commitment> inTime, List<Visit> visits, Duration window) {
        var first = new HashMap<UUID, Visit>();
        List<Visit> visitsInTime = visits.stream().sorted(FIRST).toList();
        int next = 0;
        for (Visit visit : visitsInTime) {
            while (next < inTime.size() && inTime.get(next).at().isBefore(visit.at())) {
                next++;
            }
            if (next < inTime.size() && !visit.at().plus(window).isBefore(inTime.get(next).at())) {
                first.putIfAbsent(inTime.get(next).id(), visit);
            }
        }
        return first;
    }

    private static @Nullable Found found(Commitment commitment, @Nullable Visit visit) {
        Instant asked = commitment.asked();
        if (visit != null && (asked == null || !asked.isBefore(visit.at()))) {
            return new Found(commitment, visit.at(), "visit", visit.bookingId());
        }
        // A till's clock may be behind: nobody decides before they were asked.
        return asked == null || asked.isAfter(commitment.at())
                ? null
                : new Found(commitment, asked, commitment.kind().beginning(), null);
    }

    private static Case shown(Found found) {
        Commitment commitment = found.commitment();
        return new Case(
                Kinds.name(commitment.kind()),
                commitment.id(),
                found.since(),
                commitment.at(),
                days(BigDecimal.valueOf(found.seconds())),
                found.because(),
                found.appointment());
    }

    private static List<OfCategory> categories(List<Found> found) {
        Map<String, List<Found>> byCategory = new TreeMap<>();
        for (Found each : found) {
            for (String category : each.commitment().categories()) {
                byCategory.computeIfAbsent(category, _ -> new ArrayList<>()).add(each);
            }
        }
        var all = new ArrayList<OfCategory>();
        byCategory.forEach((category, some) ->
                all.add(new OfCategory(category, some.size(), days(median(some)))));
        all.sort(
                Comparator.comparingInt(OfCategory::cases)
                        .reversed()
                        .thenComparing(OfCategory::category));
        return all;
    }

    private static @Nullable String medianDays(List<Found> found) {
        return found.isEmpty() ? null : days(median(found));
    }

    /// The middle one, or the mean of the two in the middle, in seconds.
    private static BigDecimal median(List<Found> found) {
        List<Long> sorted = found.stream().map(Found::seconds).sorted().toList();
        BigDecimal lower = BigDecimal.valueOf(sorted.get((sorted.size() - 1) / 2));
        BigDecimal upper = BigDecimal.valueOf(sorted.get(sorted.size() / 2));
        return lower.add(upper).divide(TWO, 1, RoundingMode.UNNECESSARY);
    }

    private static String days(BigDecimal seconds) {
        return seconds.divide(SECONDS_PER_DAY, 1, RoundingMode.HALF_UP).toPlainString();
    }
}

package maison.customer.lifecycle.funnel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The numbers of one stage in a period, and those of now.
///
/// @param now who is in it
/// @param atStart who was in it when the period's first day began
/// @param atEnd who was in it when the day after its last began
/// @param entered how often somebody came into it in the period; coming again counts again
/// @param left how often somebody left it in the period
/// @param stuck who has been in it for longer than is expected; null if nothing is expected
/// @param moves where to those went who left it in the period
public record Figures(
        long now,
        long atStart,
        long atEnd,
        long entered,
        long left,
        @Nullable Long stuck,
        Map<String, Durations> moves) {

    /// Stays of a kind, and how many there are.
    ///
    /// @param leftOn null while they last, and then there is no next stage either
    public record Stays(
            String stage,
            LocalDate enteredOn,
            @Nullable LocalDate leftOn,
            @Nullable String next,
            long count) {}

    /// @param to the day after the last one
    public record Period(LocalDate from, LocalDate to) {}

    /// The figures of each stage in which somebody is or was. What comes into a stage less what
    /// leaves it is by how much it grew, and those who are in a stage now are all people there are.
    ///
    /// @param all the stays that last, and those that ended on the period's first day or later
    /// @param expected days, by stage
    public static Map<String, Figures> of(
            Collection<Stays> all, Period period, LocalDate today, Map<String, Integer> expected) {
        var figures = new TreeMap<String, Sum>();
        for (Stays stays : all) {
            Integer days = expected.get(stays.stage());
            figures.computeIfAbsent(stays.stage(), _ -> new Sum(days != null))
                    .add(stays, period, days == null ? LocalDate.MIN : today.minusDays(days));
        }
        var found = new TreeMap<String, Figures>();
        figures.forEach((stage, sum) -> found.put(stage, sum.figures()));
        return found;
    }

    private static final class Sum {

        private final boolean isExpected;
        private long now;
        private long atStart;
        private long atEnd;
        private long entered;
        private long left;
        private long stuck;
        private final Map<String, Durations> moves = new TreeMap<>();

        Sum(boolean isExpected) {
            this.isExpected = isExpected;
        }

        void add(Stays stays, Period period, LocalDate stuckBefore) {
            LocalDate gone = stays.leftOn() == null ? LocalDate.MAX : stays.leftOn();
            LocalDate came = stays.enteredOn();
            if (stays.leftOn() == null) {
                now += stays.count();
                stuck += came.isBefore(stuckBefore) ? stays.count() : 0;
            }
            if (came.isBefore(period.from()) && !gone.isBefore(period.from())) {
                atStart += stays.count();
            }
            if (came.isBefore(period.to()) && !gone.isBefore(period.to())) {
                atEnd += stays.count();
            }
            if (!came.isBefore(period.from()) && came.isBefore(period.to())) {
                entered += stays.count();
            }
            if (!gone.isBefore(period.from()) && gone.isBefore(period.to())) {
                left += stays.count();
                if (stays.next() != null) {
                    moves.computeIfAbsent(stays.next(), _ -> new Durations())
                            .add(ChronoUnit.DAYS.between(came, gone), stays.count());
                }
            }
        }

        Figures figures() {
            return new Figures(
                    now, atStart, atEnd, entered, left, isExpected ? stuck : null, moves);
        }
    }
}

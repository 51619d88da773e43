package maison.loyalty.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Points that were earned in one month, and what became of them month by month.
final class Cohort {

    private final LocalDate month;
    private final LocalDate lastWhole;
    private final Map<Integer, Long> redeemedByAge = new TreeMap<>();
    private Amounts sum = Amounts.NONE;
    private int life;
    private boolean ends = true;
    private long redeemedSince;

    /// @param lastWhole the first day of the last month that is wholly in the books
    Cohort(LocalDate month, LocalDate lastWhole) {
        this.month = month;
        this.lastWhole = lastWhole;
    }

    /// @param expiresMonth null for points that never end
    void add(LocalDate in, @Nullable LocalDate expiresMonth, Amounts amounts) {
        sum = sum.plus(amounts);
        if (expiresMonth == null) {
            ends = false;
        } else {
            life = Math.max(life, months(month, expiresMonth));
        }
        if (in.isAfter(lastWhole)) {
            redeemedSince += amounts.redeemed();
        } else {
            redeemedByAge.merge(Math.max(0, months(month, in)), amounts.redeemed(), Long::sum);
        }
    }

    private static int months(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
    }

    LocalDate month() {
        return month;
    }

    /// What was issued and not taken back.
    long issued() {
        return sum.earned() + sum.granted() - sum.reversed() - sum.withdrawn();
    }

    long redeemed() {
        return sum.redeemed();
    }

    long expired() {
        return sum.expired();
    }

    long outstanding() {
        return sum.outstanding();
    }

    /// Redeemed in the month that is this many after the one of earning.
    long redeemedAt(int age) {
        return redeemedByAge.getOrDefault(age, 0L);
    }

    /// Redeemed since the last whole month.
    long redeemedSince() {
        return redeemedSince;
    }

    /// How many months old it was in the last whole month; -1 if it did not exist.
    int age() {
        return Math.max(-1, months(month, lastWhole));
    }

    /// The age at which the last of its points end.
    int life() {
        return life;
    }

    /// Whether all of its points end some day.
    boolean ends() {
        return ends;
    }
}

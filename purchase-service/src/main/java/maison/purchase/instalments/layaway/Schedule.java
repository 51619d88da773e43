package maison.purchase.instalments.layaway;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// How the client wants to pay what the deposit leaves.
public sealed interface Schedule {

    /// As the till worked it out.
    record Given(List<Instalment> instalments) implements Schedule {

        public Given {
            instalments = List.copyOf(instalments);
        }
    }

    /// In equal parts at equal times; what cannot be divided is in the last part.
    ///
    /// @param firstDue null for one step after the opening
    record Regular(int count, Frequency frequency, @Nullable LocalDate firstDue)
            implements Schedule {}

    /// The time from one instalment to the next.
    enum Frequency {
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY;

        private static final int FORTNIGHT = 2;

        LocalDate after(LocalDate day, int steps) {
            return switch (this) {
                case WEEKLY -> day.plusWeeks(steps);
                case FORTNIGHTLY -> day.plusWeeks((long) FORTNIGHT * steps);
                case MONTHLY -> day.plusMonths(steps);
            };
        }
    }

    /// The instalments for a rest.
    ///
    /// @param opened the day of the opening
    default List<Instalment> of(Money rest, LocalDate opened) {
        return switch (this) {
            case Given(var instalments) -> instalments;
            case Regular _ when !rest.isPositive() -> List.of();
            case Regular regular -> divided(regular, rest, opened);
        };
    }

    private static List<Instalment> divided(Regular wanted, Money rest, LocalDate opened) {
        Money each = rest.dividedBy(wanted.count(), RoundingMode.DOWN);
        LocalDate first = wanted.firstDue();
        var instalments = new ArrayList<Instalment>();
        Money left = rest;
        for (int number = 1; number <= wanted.count(); number++) {
            Money amount = number == wanted.count() ? left : each;
            left = left.minus(amount);
            // Counted from the first day, so that a month's 31st comes back after a shorter month.
            LocalDate dueOn =
                    first == null
                            ? wanted.frequency().after(opened, number)
                            : wanted.frequency().after(first, number - 1);
            instalments.add(new Instalment(number, dueOn, amount));
        }
        return instalments;
    }
}

package maison.customer.identity.birthday;

import java.util.HashSet;
import java.util.Set;

/// The years in which the month of a customer's birthday was noted. A corrected birthday does not
/// bring another one in the same year.
public record Birthdays(Set<Integer> years) {

    public Birthdays {
        years = Set.copyOf(years);
    }

    Birthdays with(int year) {
        var more = new HashSet<>(years);
        more.add(year);
        return new Birthdays(more);
    }
}

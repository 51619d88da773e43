package maison.customer.privacy.retention;

import java.time.Period;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Whose data is kept how long.
///
/// @param names of the policy, by language as BCP 47
/// @param clients whom it is about
/// @param after how long without activity somebody is due, such as `P7Y`
/// @param notice how long they are shown as due before they are erased; may be zero
public record Terms(Map<String, String> names, Clients clients, Period after, Period notice) {

    public Terms {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}

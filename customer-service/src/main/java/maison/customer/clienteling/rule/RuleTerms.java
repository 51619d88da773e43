package maison.customer.clienteling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Period;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When somebody is to be followed up.
///
/// @param titles what is to be done, by language as BCP 47
/// @param on what makes a task
/// @param after how long after that it is due, such as `P7D` or `P12M`
/// @param category of goods, for a sale: only if something of it was sold
/// @param storeId only there; null for everywhere
/// @param escalateAfterDays how many days after the due day it is the manager's
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleTerms(
        Map<String, String> titles,
        Trigger on,
        Period after,
        @Nullable String category,
        @Nullable String storeId,
        int escalateAfterDays) {

    public RuleTerms {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    }
}

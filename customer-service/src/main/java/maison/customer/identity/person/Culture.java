package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody reckons and greets.
///
/// @param calendar `gregorian` or `umm-al-qura`
/// @param weekend their days off, from `monday` to `sunday`
/// @param greeting how they are greeted, such as `As-salamu alaykum`
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Culture(@Nullable String calendar, List<String> weekend, @Nullable String greeting) {

    public Culture {
        weekend = weekend == null ? List.of() : List.copyOf(weekend);
    }

    @Override
    public String toString() {
        return "Culture[…]";
    }
}

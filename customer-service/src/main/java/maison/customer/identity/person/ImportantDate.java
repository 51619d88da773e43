package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A day that comes round for somebody.
///
/// @param kind `anniversary`, `engagement` or `occasion`
/// @param name what it is called; an occasion always has one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportantDate(String kind, @Nullable String name, CalendarDay date) {

    @Override
    public String toString() {
        return "ImportantDate[…]";
    }
}

package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody lives, works or has things sent to.
///
/// @param type what it is to its owner, such as `home` or `delivery`
/// @param lines street and house, in the order in which they are written
/// @param country ISO 3166-1 alpha-2
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Address(
        @Nullable String type,
        List<String> lines,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String postalCode,
        String country) {

    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}

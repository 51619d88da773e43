package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What somebody told of themselves.
///
/// @param gender `female`, `male`, `other` or `undisclosed`
/// @param nationality ISO 3166-1 alpha-2
/// @param maritalStatus `single`, `engaged`, `married`, `divorced` or `widowed`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Demographics(
        @Nullable String gender, @Nullable String nationality, @Nullable String maritalStatus) {

    @Override
    public String toString() {
        return "Demographics[…]";
    }
}

package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A phone number.
///
/// @param number E.164, such as `+447700900123`
/// @param type what it is to its owner, such as `mobile` or `work`
/// @param verified when it was found to be theirs; null if it never was
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phone(String number, @Nullable String type, @Nullable Verification verified) {

    /// This phone as verified, or not.
    public Phone verified(@Nullable Verification verification) {
        return new Phone(number, type, verification);
    }

    @Override
    public String toString() {
        return "Phone[…]";
    }
}

package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// An e-mail address.
///
/// @param address as its owner writes it; upper and lower case are kept, and ignored when it is
///   looked for
/// @param type what it is to its owner, such as `home` or `work`
/// @param verified when it was found to be theirs; null if it never was
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Email(String address, @Nullable String type, @Nullable Verification verified) {

    /// This address as verified, or not.
    public Email verified(@Nullable Verification verification) {
        return new Email(address, type, verification);
    }

    @Override
    public String toString() {
        return "Email[…]";
    }
}

package maison.customer.clienteling.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// How a member of staff looks after a customer; the closer one first.
public enum Care {
    /// Answers for the customer.
    PERSONAL_SHOPPER,
    /// Whom the customer likes to be served by.
    PREFERRED;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word outside of Java, such as `personal-shopper`.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static Care of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such care"));
    }
}

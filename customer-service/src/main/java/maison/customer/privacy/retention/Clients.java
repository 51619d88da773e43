package maison.customer.privacy.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Whom a policy is about.
public enum Clients {
    ALL,
    WITH_PURCHASES,
    WITHOUT_PURCHASES;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word outside of Java, such as `with-purchases`.
    @JsonValue
    public String json() {
        return json;
    }

    /// @param buyer whether anything was sold to them
    public boolean include(boolean buyer) {
        return switch (this) {
            case ALL -> true;
            case WITH_PURCHASES -> buyer;
            case WITHOUT_PURCHASES -> !buyer;
        };
    }

    @JsonCreator
    static Clients of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such clients"));
    }
}

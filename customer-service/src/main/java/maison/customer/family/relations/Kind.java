package maison.customer.family.relations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody is to a customer.
@Schema(name = "RelationKind")
public enum Kind {
    SPOUSE,
    PARTNER,
    CHILD,
    PARENT,
    SIBLING,
    RELATIVE,
    FRIEND,
    /// Somebody the customer buys for.
    GIFT_RECIPIENT,
    /// Somebody who buys for the customer.
    GIVER,
    /// Somebody who acts for the customer.
    ASSISTANT,
    /// Somebody the customer acts for.
    PRINCIPAL;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word outside of Java, such as `gift-recipient`.
    @JsonValue
    public String json() {
        return json;
    }

    /// The same relation as the other end has it.
    public Kind inverse() {
        return switch (this) {
            case SPOUSE, PARTNER, SIBLING, RELATIVE, FRIEND -> this;
            case CHILD -> PARENT;
            case PARENT -> CHILD;
            case GIFT_RECIPIENT -> GIVER;
            case GIVER -> GIFT_RECIPIENT;
            case ASSISTANT -> PRINCIPAL;
            case PRINCIPAL -> ASSISTANT;
        };
    }

    /// Whether two such may be one household.
    boolean isFamily() {
        return switch (this) {
            case SPOUSE, PARTNER, CHILD, PARENT, SIBLING -> true;
            case RELATIVE, FRIEND, GIFT_RECIPIENT, GIVER, ASSISTANT, PRINCIPAL -> false;
        };
    }

    @JsonCreator
    static Kind of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such relation"));
    }
}

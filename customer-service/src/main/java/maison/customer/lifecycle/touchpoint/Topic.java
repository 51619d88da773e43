package maison.customer.lifecycle.touchpoint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What touchpoints are about: kinds that one reader looks for, or may see, together.
@Schema(name = "TouchpointTopic")
public enum Topic {
    PURCHASES,
    /// Bespoke orders and repairs.
    MAKING,
    VISITS,
    LOYALTY,
    MESSAGES,
    PROFILE,
    CONSENT,
    MEASUREMENTS,
    NOTES,
    TASKS,
    FEEDBACK,
    WISHES;

    private final String json = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String json() {
        return json;
    }

    /// The topic of that word, if there is one.
    public static Optional<Topic> find(String json) {
        return Arrays.stream(values()).filter(each -> each.json.equals(json)).findFirst();
    }
}

package maison.customer.clienteling.taste;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a preference is about.
@Schema(name = "PreferenceTopic")
public enum Topic {
    STYLE,
    METAL,
    STONE,
    BRAND,
    /// What they want to spend, such as `1000-5000-sar`.
    BUDGET,
    FABRIC,
    /// Of a cloth, such as `260-g`.
    WEIGHT,
    PATTERN,
    COLOUR,
    FIT,
    SILHOUETTE,
    SEASON,
    OCCASION;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The name outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// The topic that an attribute of the catalogue is about, if it is one.
    public static Optional<Topic> ofAttribute(String attribute) {
        var name = attribute.equals("color") ? "colour" : attribute;
        // What a piece costs says what was paid, not what they want to spend.
        return Arrays.stream(values())
                .filter(topic -> topic != BUDGET && topic.json.equals(name))
                .findFirst();
    }
}

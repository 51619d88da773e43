package maison.customer.tailoring.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a number is about, which is what tailors confuse at their cost.
@Schema(name = "MeasureKind")
public enum Kind {
    /// The body itself, tape on the skin or a shirt.
    BODY,
    /// What is added to the body for ease; below zero where the cloth stretches.
    ALLOWANCE,
    /// The finished garment or piece.
    FINISHED;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The kind outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException if there is no such kind
    @JsonCreator
    public static Kind of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("must be body, allowance or finished"));
    }
}

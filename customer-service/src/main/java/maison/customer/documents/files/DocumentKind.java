package maison.customer.documents.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// What a paper is.
public enum DocumentKind {
    /// What a laboratory or a maker says of a piece.
    CERTIFICATE,
    /// What a piece is worth, by whom and for what.
    APPRAISAL,
    /// What was handed in, in which state.
    INTAKE,
    INVOICE,
    AGREEMENT,
    OTHER;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static DocumentKind of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind"));
    }
}

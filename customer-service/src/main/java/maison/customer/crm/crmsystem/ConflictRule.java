package maison.customer.crm.crmsystem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Who wins when a field was changed on both sides, neither knowing of the other.
public enum ConflictRule {
    /// The other system is the master of the field.
    THEIRS,
    /// We are.
    OURS,
    /// Whoever changed it last, by the time of the change.
    LATEST,
    /// Staff decide.
    ASK;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    @JsonCreator
    static ConflictRule of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such rule"));
    }
}

package maison.customer.identity.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The fields of a profile, under the names that the API, the events and the read log share.
public enum Field {
    NAME,
    PHONES,
    EMAILS,
    ADDRESSES,
    ZONE,
    BIRTHDAY,
    /// The one field that is not sealed: it tells nobody apart, and other services write in it.
    LANGUAGE,
    OCCUPATION,
    DEMOGRAPHICS,
    /// Calendar, weekend and form of greeting.
    CULTURE,
    /// Anniversaries and other occasions.
    DATES,
    /// When, how often and over what somebody wants to hear from us.
    COMMUNICATION,
    SIZES,
    /// What staff file somebody under.
    TAGS,
    /// What the house itself defined, see the custom fields.
    CUSTOM;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The field's name outside of Java, such as `phones`.
    @JsonValue
    public String json() {
        return json;
    }

    /// Whether the field is stored as ciphertext only.
    public boolean sealed() {
        return this != LANGUAGE;
    }

    /// The field of that name, if it is one.
    public static Optional<Field> named(String json) {
        return Arrays.stream(values()).filter(field -> field.json.equals(json)).findFirst();
    }

    @JsonCreator
    static Field of(String json) {
        return named(json)
                .orElseThrow(() -> new IllegalArgumentException("Not a profile field: " + json));
    }
}

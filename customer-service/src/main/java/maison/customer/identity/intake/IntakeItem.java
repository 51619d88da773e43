package maison.customer.identity.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// What an intake form can ask for.
public enum IntakeItem {
    NAME("name"),
    GIVEN_NAME("name.given"),
    FAMILY_NAME("name.family"),
    NATIVE_NAME("name.nativeScript"),
    /// A phone or an e-mail.
    CONTACT("contact"),
    PHONES("phones"),
    EMAILS("emails"),
    ADDRESSES("addresses"),
    LANGUAGE("language"),
    ZONE("zone"),
    BIRTHDAY("birthday"),
    OCCUPATION("occupation"),
    DEMOGRAPHICS("demographics"),
    CULTURE("culture"),
    DATES("dates"),
    COMMUNICATION("communication"),
    SIZES("sizes"),
    TAGS("tags");

    private final String json;

    IntakeItem(String json) {
        this.json = json;
    }

    /// The name outside of Java, such as `name.given`.
    @JsonValue
    public String json() {
        return json;
    }

    /// The item of that name, if it is one.
    public static Optional<IntakeItem> named(String json) {
        return Arrays.stream(values()).filter(item -> item.json.equals(json)).findFirst();
    }

    @JsonCreator
    static IntakeItem of(String json) {
        return named(json)
                .orElseThrow(() -> new IllegalArgumentException("Not an intake item: " + json));
    }
}

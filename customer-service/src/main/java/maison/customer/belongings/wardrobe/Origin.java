package maison.customer.belongings.wardrobe;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How somebody came by something.
@Schema(name = "PieceOrigin")
public enum Origin {
    BOUGHT,
    GIVEN,
    ELSEWHERE;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }
}

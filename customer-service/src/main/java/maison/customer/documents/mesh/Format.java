package maison.customer.documents.mesh;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// How a mesh is written down.
public enum Format {
    OBJ("model/obj"),
    /// It has no registered media type.
    PLY("model/x-ply"),
    STL("model/stl"),
    GLTF("model/gltf+json"),
    /// glTF in one binary file.
    GLB("model/gltf-binary");

    private final String mediaType;
    private final String json = name().toLowerCase(Locale.ROOT);

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /// What it is called over HTTP.
    public String mediaType() {
        return mediaType;
    }

    /// The word outside of Java, which is also how its files end.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static Format of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such format"));
    }
}

package maison.customer.documents.mesh;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import maison.customer.documents.mesh.Reading.Because;

/// The JSON of glTF: that it is some, of version 2, and reaches nowhere outside of the file.
final class GltfJson {

    // A scan has a few nodes; what is heavy in it is bytes, not JSON.
    private static final int TOKENS_MAX = 200_000;
    private static final int DEPTH_MAX = 64;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH_MAX)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    // They change how a surface looks, never where it is.
    private static final Set<String> ABOUT_LOOKS =
            Set.of("KHR_texture_transform", "KHR_lights_punctual");

    private GltfJson() {}

    static JsonNode read(byte[] json) throws NotAMesh {
        try {
            count(json);
            JsonNode root = MAPPER.readTree(json);
            check(root);
            return root;
        } catch (IOException _) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    // A tree takes far more memory than its text.
    private static void count(byte[] json) throws IOException, NotAMesh {
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (int tokens = 0; parser.nextToken() != null; tokens++) {
                if (tokens > TOKENS_MAX) {
                    throw new NotAMesh(Because.UNREAD);
                }
            }
        }
    }

    private static void check(JsonNode root) throws NotAMesh {
        if (!root.path("asset").path("version").asText().startsWith("2.")) {
            throw new NotAMesh(Because.UNKNOWN_FORMAT);
        }
        for (JsonNode uri : root.findValues("uri")) {
            if (!uri.asText().startsWith("data:")) {
                throw new NotAMesh(Because.OUTSIDE);
            }
        }
        for (JsonNode image : root.path("images")) {
            // Not a drawing, nor a page, which could run something in whatever shows them.
            if (!PICTURES.contains(mediaType(image))) {
                throw new NotAMesh(Because.UNREAD);
            }
        }
        for (JsonNode extension : root.path("extensionsRequired")) {
            String name = extension.asText();
            if (!name.startsWith("KHR_materials_") && !ABOUT_LOOKS.contains(name)) {
                throw new NotAMesh(Because.UNREAD);
            }
        }
    }

    private static String mediaType(JsonNode image) {
        String uri = image.path("uri").asText();
        int end = uri.indexOf(';');
        return end < 0 ? image.path("mimeType").asText() : uri.substring("data:".length(), end);
    }
}

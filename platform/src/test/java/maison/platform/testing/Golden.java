package maison.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maison.platform.eventstore.EventJson;

/// JSON that others rely on, pinned by files in an append-only folder.
///
/// A missing file is written with `-Dgolden.write=true`; an existing one is never overwritten.
public final class Golden {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Golden() {}

    /// Checks that an object is written as the file says.
    ///
    /// @param folder `events` for what is stored, `published` for what is promised
    /// @param name the file's name without `.json`
    public static void check(String folder, String name, Object value) {
        Path file = RESOURCES.resolve(folder).resolve(name + ".json");
        try {
            JsonNode actual = EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsString(value));
            if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, pretty(actual) + "\n");
            }
            assertThat(pretty(actual))
                    .as("what %s says", file)
                    .isEqualTo(pretty(EventJson.MAPPER.readTree(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Reads a file that another module promises, such as `../purchase-service`'s.
    public static String published(String module, String name) {
        Path file =
                Path.of("..", module)
                        .resolve(RESOURCES)
                        .resolve("published")
                        .resolve(name + ".json");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Reads a stored event's file.
    public static String stored(String name) {
        try {
            return Files.readString(RESOURCES.resolve("events").resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String pretty(JsonNode json) throws JsonProcessingException {
        return EventJson.MAPPER
                .copy()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(EventJson.MAPPER.treeToValue(json, Object.class));
    }
}

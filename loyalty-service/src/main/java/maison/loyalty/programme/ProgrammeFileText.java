package maison.loyalty.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import org.jspecify.annotations.Nullable;

/// A programme's file, to which versions are added that are not in it.
public final class ProgrammeFileText {

    private static final String VERSION = "version";
    private static final String VERSIONS = "versions";
    private static final String EFFECTIVE_FROM = "effectiveFrom";

    private final JsonNode file;

    private ProgrammeFileText(JsonNode file) {
        this.file = file;
    }

    /// Reads the file, without looking at what it says.
    ///
    /// @throws InvalidProgramme if it is no JSON
    public static ProgrammeFileText of(InputStream json) {
        return new ProgrammeFileText(ProgrammeReader.tree(json));
    }

    /// The programme of the file and of what was published after it.
    ///
    /// @param published in the order in which they come into force
    /// @param withdrawn before they came into force
    /// @throws InvalidProgramme if it could not be run
    public Programme with(List<Later> published, List<Later> withdrawn) {
        if (published.isEmpty() && withdrawn.isEmpty()) {
            return ProgrammeReader.read(file, 0, 0);
        }
        ObjectNode whole = file.deepCopy();
        ArrayNode versions = whole.withArray(VERSIONS);
        published.forEach(each -> versions.add(version(each)));
        withdrawn.forEach(each -> versions.add(version(each)));
        return ProgrammeReader.read(whole, published.size(), withdrawn.size());
    }

    private static ObjectNode version(Later later) {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.put(VERSION, later.version());
        version.put(EFFECTIVE_FROM, later.effectiveFrom().toString());
        parsed(later.rules())
                .properties()
                .forEach(each -> {
                    if (!version.has(each.getKey())) {
                        version.set(each.getKey(), each.getValue());
                    }
                });
        return version;
    }

    private static JsonNode parsed(String rules) {
        return ProgrammeReader.tree(
                new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8)));
    }

    /// What is wrong with a version if it came next, each with its path within it.
    ///
    /// @param draft whether it must name itself
    public List<Flaw> flaws(
            List<Later> published, List<Later> withdrawn, Later next, boolean draft) {
        var flaws = new ArrayList<Flaw>();
        JsonNode rules = parsed(next.rules());
        if (rules.has(EFFECTIVE_FROM)) {
            flaws.add(
                    new Flaw(
                            "/" + EFFECTIVE_FROM,
                            "leave it out: it is said when the version is published"));
        }
        if (draft && !rules.path(VERSION).isTextual()) {
            flaws.add(new Flaw("/" + VERSION, "is missing: give it a name"));
        }
        var all = new ArrayList<>(published);
        all.add(next);
        try {
            with(all, withdrawn);
        } catch (InvalidProgramme invalid) {
            String place = "/versions/" + (file.path(VERSIONS).size() + published.size());
            invalid.flaws()
                    .forEach(each ->
                            flaws.add(new Flaw(within(each.path(), place), each.message())));
        }
        return flaws;
    }

    // Of a name that is there twice the later place is told, which may be one that was withdrawn.
    private static String within(String path, String place) {
        if (path.startsWith(place + "/")) {
            return path.substring(place.length());
        }
        if (path.matches("/versions/\\d+")) {
            return "/" + VERSION;
        }
        return path.equals("/versions") ? "/earning/unitsPerPoint" : path;
    }

    /// The name that a version gives itself; null if it gives none.
    public static @Nullable String nameOf(String rules) {
        JsonNode name = parsed(rules).path(VERSION);
        // The database has no text with this symbol.
        return name.isTextual() && name.asText().indexOf('\0') < 0 ? name.asText() : null;
    }

    /// The rules of a version of the file, as JSON without name and beginning; null if it has none
    /// of this name.
    public @Nullable String rules(String version) {
        for (JsonNode each : file.path(VERSIONS)) {
            if (each.path(VERSION).asText().equals(version)) {
                ObjectNode rules = each.deepCopy();
                rules.remove(List.of(VERSION, EFFECTIVE_FROM));
                return canonical(rules);
            }
        }
        return null;
    }

    /// The names of the file's versions, in order.
    public List<String> versions() {
        var names = new ArrayList<String>();
        file.path(VERSIONS).forEach(each -> names.add(each.path(VERSION).asText()));
        return names;
    }

    /// The same text for the same content, in whatever order its members came.
    public static String canonical(JsonNode json) {
        return sorted(json).toString();
    }

    private static JsonNode sorted(JsonNode json) {
        if (json instanceof ObjectNode object) {
            Map<String, JsonNode> members = new TreeMap<>();
            object.properties()
                    .forEach(each -> members.put(each.getKey(), sorted(each.getValue())));
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            members.forEach(sorted::set);
            return sorted;
        }
        if (json instanceof ArrayNode array) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> sorted.add(sorted(each)));
            return sorted;
        }
        return json;
    }
}

package maison.customer.privacy.accessing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.privacy.accessing.NotGiven.Refused;
import maison.customer.privacy.accessing.Section.Detail;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Collects one section into a sealed file, page by page: never more than a page is in memory.
@Singleton
class Collector {

    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;
    private static final String JSON = "application/json";

    /// How the names of files end, by what they are.
    private static final Map<String, String> ENDINGS =
            Map.of(
                    "image/jpeg", "jpg",
                    "image/png", "png",
                    "application/pdf", "pdf",
                    "model/obj", "obj",
                    "model/x-ply", "ply",
                    "model/stl", "stl",
                    "model/gltf+json", "gltf",
                    "model/gltf-binary", "glb");

    /// What is collected for whom.
    ///
    /// @param alive called before each page; it throws if somebody else collects this export now
    record Errand(UUID export, UUID customer, SubjectKey key, Runnable alive) {

        String correlation() {
            return "access-" + export;
        }
    }

    private final Neighbours neighbours;
    private final ExportFiles files;
    private final Clock clock;

    Collector(Neighbours neighbours, ExportFiles files, Clock clock) {
        this.neighbours = neighbours;
        this.files = files;
        this.clock = clock;
    }

    /// @throws NotGiven if the service does not answer or says no; the section is begun anew then
    void collect(Section section, Errand errand) {
        var out = file(errand, section.file());
        try (var json = EventJson.MAPPER.getFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("section", section.name());
            json.writeStringField("service", section.service());
            json.writeStringField("collectedAt", clock.instant().toString());
            json.writeArrayFieldStart("items");
            int items = pages(section, errand, json);
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
            out.finish(section.name(), JSON, items, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + section.name(), e);
        }
    }

    private SealedFile file(Errand errand, String name) {
        return new SealedFile(files, errand.export(), errand.customer(), errand.key(), name);
    }

    private int pages(Section section, Errand errand, JsonGenerator json) throws IOException {
        int items = 0;
        String after = null;
        do {
            errand.alive().run();
            var page = ask(section, pagePath(section.path(), after), errand);
            if (page.isEmpty()) {
                if (section.mayBeAbsent()) {
                    return items;
                }
                throw new Refused(section.service(), NOT_FOUND);
            }
            var body = page.get();
            if (body.path("items").isArray()) {
                for (JsonNode item : body.path("items")) {
                    write(section, item, errand, json);
                    items++;
                }
                after = body.path("next").asText(null);
            } else {
                write(section, body, errand, json);
                items++;
                after = null;
            }
        } while (after != null);
        return items;
    }

    private static String pagePath(String path, @Nullable String after) {
        String limited = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        return after == null
                ? limited
                : limited + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }

    private void write(Section section, JsonNode item, Errand errand, JsonGenerator json)
            throws IOException {
        var detail = section.detail();
        if (detail != null) {
            if (detail.list() == null) {
                detail(section, detail, item, errand);
            } else {
                for (JsonNode each : item.path(detail.list())) {
                    detail(section, detail, each, errand);
                }
            }
        }
        leaveOut(item, section.without());
        EventJson.MAPPER.writeTree(json, item);
    }

    private void detail(Section section, Detail detail, JsonNode thing, Errand errand) {
        String id = thing.path(detail.id()).asText();
        if (!id.isEmpty() && thing instanceof ObjectNode object) {
            String path = detail.path().replace("{id}", id);
            if (detail.as() == null) {
                content(section, path, id, object, errand);
            } else {
                // What was sold without a till's sale, or was never worded, has nothing more to
                // show.
                ask(section, path, errand).ifPresent(answer -> object.set(detail.as(), answer));
            }
        }
    }

    private void content(Section section, String path, String id, ObjectNode file, Errand errand) {
        errand.alive().run();
        var content = answer(section, path, errand);
        if (content.isPresent()) {
            String type = file.path("mediaType").asText("application/octet-stream");
            String name =
                    "%s/%s.%s".formatted(section.name(), id, ENDINGS.getOrDefault(type, "bin"));
            var out = file(errand, name);
            out.write(content.get(), 0, content.get().length);
            var kept = out.finish(section.name(), type, 0, clock.instant());
            file.put("file", kept.name());
            file.put("sha256", kept.sha256());
        }
    }

    private Optional<JsonNode> ask(Section section, String path, Errand errand) {
        return answer(section, path, errand).map(bytes -> read(section, bytes));
    }

    private Optional<byte[]> answer(Section section, String path, Errand errand) {
        return neighbours.ask(
                section.service(),
                path.replace("{customer}", errand.customer().toString()),
                errand.customer(),
                errand.correlation());
    }

    private static JsonNode read(Section section, byte[] bytes) {
        try {
            return EventJson.MAPPER.readTree(bytes);
        } catch (IOException e) {
            // Without the cause: Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException(
                    "%s is no JSON: %s".formatted(section.name(), e.getClass()));
        }
    }

    /// Drops members at any depth.
    static void leaveOut(JsonNode node, Set<String> members) {
        if (members.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            object.remove(members);
        }
        node.forEach(each -> leaveOut(each, members));
    }
}

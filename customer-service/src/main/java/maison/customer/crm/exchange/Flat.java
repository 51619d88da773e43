package maison.customer.crm.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON document as a list of texts, each under its JSON pointer (RFC 6901), and back.
public final class Flat {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// A document that was built of texts.
    ///
    /// @param origins where a value of the document came from, pointer by pointer: places of a list
    ///   that nothing was given for are closed up
    public record Document(ObjectNode json, Map<String, String> origins) {

        /// The pointer that was given for one of the document.
        public String origin(String pointer) {
            return origins.getOrDefault(pointer, pointer);
        }
    }

    private static final class Node {
        private final Map<String, Node> members = new LinkedHashMap<>();
        private @Nullable String text;

        boolean isList() {
            return !members.isEmpty()
                    && members.keySet().stream().allMatch(key -> key.matches("\\d{1,4}"));
        }
    }

    private Flat() {}

    /// Every value under its pointer, in order; null and what is empty is left out.
    public static Map<String, String> of(JsonNode json) {
        var values = new LinkedHashMap<String, String>();
        gather("", json, values);
        return values;
    }

    private static void gather(String pointer, JsonNode json, Map<String, String> values) {
        if (json.isObject()) {
            json.properties()
                    .forEach(each ->
                            gather(pointer + "/" + escape(each.getKey()), each.getValue(), values));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                gather(pointer + "/" + i, json.get(i), values);
            }
        } else if (!json.isNull() && !json.asText().isBlank()) {
            values.put(pointer, json.isNumber() ? plain(json) : json.asText());
        }
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    /// A name as a step of a pointer.
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /// The document in which each text stands where its pointer says.
    public static Document tree(Map<String, String> values) {
        var root = new Node();
        values.forEach((pointer, text) -> {
            var node = root;
            for (var step : pointer.substring(1).split("/", -1)) {
                var key = step.replace("~1", "/").replace("~0", "~");
                node = node.members.computeIfAbsent(key, _ -> new Node());
            }
            node.text = text;
        });
        var origins = new LinkedHashMap<String, String>();
        var json = JSON.objectNode();
        root.members.forEach((key, node) -> {
            var pointer = "/" + escape(key);
            json.set(key, json(node, pointer, pointer, origins));
        });
        return new Document(json, origins);
    }

    private static JsonNode json(
            Node node, String pointer, String origin, Map<String, String> origins) {
        origins.put(pointer, origin);
        // The house names its own fields, and may name one 2024.
        if (node.isList() && !pointer.equals("/custom")) {
            var list = JSON.arrayNode();
            node.members.entrySet().stream()
                    .sorted(Comparator.comparing(each -> Integer.valueOf(each.getKey())))
                    .forEach(each ->
                            list.add(
                                    json(
                                            each.getValue(),
                                            pointer + "/" + list.size(),
                                            origin + "/" + each.getKey(),
                                            origins)));
            return list;
        }
        if (node.members.isEmpty()) {
            return JSON.textNode(node.text);
        }
        var object = JSON.objectNode();
        node.members.forEach((key, member) -> {
            var step = "/" + escape(key);
            object.set(key, json(member, pointer + step, origin + step, origins));
        });
        return object;
    }
}

package maison.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// Makes something else of a JSON document, in ways that a client's mistake or malice may.
public final class Spoiler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<Supplier<JsonNode>> ODD =
            List.of(
                    NODES::nullNode,
                    () -> NODES.booleanNode(true),
                    () -> NODES.numberNode(0),
                    () -> NODES.numberNode(-1),
                    () -> NODES.numberNode(Long.MAX_VALUE),
                    () -> NODES.numberNode(new BigDecimal("1e400")),
                    () -> NODES.textNode(""),
                    () -> NODES.textNode(" "),
                    () -> NODES.textNode("\u0000"),
                    () -> NODES.textNode("a\ud800b"),
                    () -> NODES.textNode("\udc00"),
                    () -> NODES.textNode("\u202e\u200f\ufeff\ud83d\udc8d"),
                    () -> NODES.textNode("1e999999999"),
                    () -> NODES.textNode("999999999999999999999999999999"),
                    () -> NODES.textNode("-0.001"),
                    () -> NODES.textNode("\u0661\u0662"),
                    () -> NODES.textNode("+1000000000-12-31T23:59:59Z"),
                    () -> NODES.textNode("-999999999-01-01T00:00:00Z"),
                    () -> NODES.textNode("2026-02-30T25:61:61Z"),
                    () -> NODES.textNode("00000000-0000-0000-0000-000000000000"),
                    () -> NODES.textNode("1-1-1-1-1"),
                    () -> NODES.textNode("'; drop table events; --"),
                    () -> NODES.textNode("x".repeat(10_000)),
                    NODES::arrayNode,
                    NODES::objectNode,
                    () -> array(5_000),
                    () -> nested(500),
                    () -> NODES.arrayNode().addNull(),
                    () -> NODES.objectNode().put("amount", "NaN").put("currency", "USD"),
                    () -> NODES.objectNode().put("amount", "1.00").put("currency", "XXX"));

    private Spoiler() {}

    private static JsonNode array(int length) {
        ArrayNode array = NODES.arrayNode();
        for (int each = 0; each < length; each++) {
            array.add(each);
        }
        return array;
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.nullNode();
        for (int each = 0; each < depth; each++) {
            node = NODES.arrayNode().add(node);
        }
        return node;
    }

    /// A part is missing, another one, or spoiled.
    static Map<String, String> parts(Map<String, String> parts, Random random) {
        var names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name + "-2", "{}");
            case 2 -> parts.computeIfPresent(name, (_, was) -> cut(was, random));
            case 3 -> parts.put(name, odd(random).asText());
            default -> parts.computeIfPresent(name, (_, was) -> text(was, random));
        }
        return parts;
    }

    private static String cut(String text, Random random) {
        int from = random.nextInt(text.length());
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + 9));
    }

    /// JSON is spoiled where it is, and one line of several; another text is cut.
    static String text(String text, Random random) {
        List<String> lines = new ArrayList<>(text.strip().lines().toList());
        boolean isLines = lines.size() > 1 && lines.stream().allMatch(Spoiler::isJson);
        if (!isLines && !isJson(text)) {
            return cut(text, random);
        }
        int at = isLines ? random.nextInt(lines.size()) : 0;
        JsonNode body = json(isLines ? lines.get(at) : text);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            body = spoiled(body, random);
        }
        if (!isLines) {
            return body.toString();
        }
        lines.set(at, body.toString());
        return String.join("\n", lines);
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isContainerNode();
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }

    /// One place of the document is dropped, doubled, or something else.
    public static JsonNode spoiled(JsonNode body, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(body, places);
        if (places.isEmpty()) {
            return odd(random);
        }
        JsonNode parent = places.get(random.nextInt(places.size()));
        if (parent instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "\u0000", odd(random));
                default -> object.set(name, odd(random));
            }
        } else if (parent instanceof ArrayNode array) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                default -> array.set(at, odd(random));
            }
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
            node.forEach(each -> collect(each, places));
        }
    }

    private static JsonNode odd(Random random) {
        return ODD.get(random.nextInt(ODD.size())).get();
    }

    /// Now and then a part of the text is cut off, or a byte is another.
    static byte[] bytes(String text, Random random) {
        // As escapes, so that lone surrogates get through; some as they are, which is no UTF-8.
        var escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            escaped.append(each < 127 ? Character.toString(each) : "\\u%04x".formatted((int) each));
        }
        byte[] bytes = escaped.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}

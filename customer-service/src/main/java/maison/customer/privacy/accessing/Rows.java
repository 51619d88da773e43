package maison.customer.privacy.accessing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import maison.customer.privacy.accessing.Booklet.Row;

/// What a thing says, line by line. Ids, versions and fingerprints are for programs: people read
/// the rest.
final class Rows {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> FOR_PROGRAMS =
            Set.of("version", "versions", "sha256", "textHash", "hash", "etag", "correlationId");
    // Marks that turn the direction of text would turn what stands beside them around.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final int ROWS = 60;
    private static final int DEPTH = 4;
    private static final int LENGTH = 600;

    private Rows() {}

    static List<Row> of(JsonNode thing, Words words) {
        var rows = new ArrayList<Row>();
        add(thing, words, 0, rows);
        return rows;
    }

    private static void add(JsonNode thing, Words words, int depth, List<Row> rows) {
        if (depth > DEPTH || rows.size() >= ROWS) {
            return;
        }
        thing.properties()
                .forEach(member -> {
                    if (!FOR_PROGRAMS.contains(member.getKey()) && rows.size() < ROWS) {
                        add(words.label(member.getKey()), member.getValue(), words, depth, rows);
                    }
                });
    }

    private static void add(String label, JsonNode value, Words words, int depth, List<Row> rows) {
        if (isMoney(value)) {
            rows.add(
                    new Row(
                            label,
                            value.get("amount").asText() + " " + value.get("currency").asText(),
                            depth));
        } else if (value.isObject()) {
            rows.add(new Row(label, "", depth));
            int before = rows.size();
            add(value, words, depth + 1, rows);
            if (rows.size() == before) {
                rows.removeLast();
            }
        } else if (value.isArray()) {
            for (JsonNode each : value) {
                add(label, each, words, depth, rows);
            }
        } else if (!value.isNull() && !ID.matcher(value.asText()).matches()) {
            rows.add(new Row(label, printable(words.value(value.asText())), depth));
        }
    }

    private static boolean isMoney(JsonNode value) {
        return value.isObject()
                && value.size() == 2
                && value.has("amount")
                && value.has("currency");
    }

    private static String printable(String text) {
        String clean = UNPRINTABLE.matcher(text).replaceAll(" ");
        return clean.length() <= LENGTH ? clean : clean.substring(0, LENGTH) + "…";
    }
}

package maison.customer.crm.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customfield.Definition;
import maison.customer.identity.customfields.CustomValues;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.Complaints;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonForm;
import maison.customer.identity.person.PersonReader;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.Agreements.Yes;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one file by its mapping, all in the way in which a client's own request is
/// read.
public final class RowReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ELEMENT = Pattern.compile("(/[a-zA-Z]+/\\d+)/.*");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final int REFERENCE_MAX = 100;
    private static final List<String> PERSON =
            List.of(
                    "name",
                    "phones",
                    "emails",
                    "addresses",
                    "language",
                    "zone",
                    "birthday",
                    "occupation",
                    "demographics",
                    "culture",
                    "dates",
                    "communication",
                    "sizes",
                    "tags");

    private final Mapping mapping;
    private final Supplier<PersonReader> people;
    private final Map<String, Definition> custom;
    private final Instant now;
    private final Days days;

    /// @param people a fresh reader for each line
    /// @param custom the house's own fields, by their keys
    public RowReader(
            Mapping mapping,
            Supplier<PersonReader> people,
            Map<String, Definition> custom,
            Instant now) {
        this.mapping = mapping;
        this.people = people;
        this.custom = Map.copyOf(custom);
        this.now = now;
        this.days = new Days(mapping.dateFormat(), mapping.calendar());
    }

    /// One line, while it is read.
    private static final class Line {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private Flat.Document document = Flat.tree(Map.of());

        void put(String to, String value, @Nullable String column) {
            values.put(to, value);
            if (column != null) {
                columns.put(to, column);
            }
        }

        /// The column that a place of the document came from.
        @Nullable String column(String pointer) {
            var origin = document.origin(pointer);
            for (var up = origin; up.length() > 1; up = up.substring(0, up.lastIndexOf('/'))) {
                var column = columns.get(up);
                if (column != null) {
                    return column;
                }
                if (up.lastIndexOf('/') == 0) {
                    break;
                }
            }
            return columnWithin(origin);
        }

        private @Nullable String columnWithin(String origin) {
            return columns.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(origin + "/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        /// The column of another part of the same phone, address or consent.
        private @Nullable String neighbour(String pointer) {
            var element = ELEMENT.matcher(document.origin(pointer));
            return element.matches() ? columnWithin(element.group(1)) : null;
        }

        void complain(Complaint complaint) {
            var column = column(complaint.pointer());
            var detail = complaint.detail();
            findings.add(
                    column == null
                            ? Finding.error(
                                    "invalid",
                                    neighbour(complaint.pointer()),
                                    complaint.pointer() + " " + detail)
                            : Finding.error("invalid", column, detail));
        }
    }

    /// What a line says, or everything that is wrong with it.
    public Incoming read(Map<String, String> cells) {
        var line = new Line();
        mapping.columns()
                .forEach((column, to) -> {
                    var cell = cells.get(column);
                    if (cell != null && !cell.isBlank()) {
                        take(line, to, cell.strip(), column);
                    }
                });
        addConstants(line);
        line.document = Flat.tree(line.values);
        var json = line.document.json();
        var person = person(line, json);
        person = person.with(Field.CUSTOM, custom(line, json.path("custom")));
        var references = references(line, json.path("externalReferences"));
        var consents = consents(line, json.path("consents"));
        var id = id(line, json.path("customerId"));
        if (line.findings.isEmpty() && isNobody(person, references)) {
            line.findings.add(
                    Finding.error(
                            "nobody-described",
                            null,
                            "must have a name, a phone, an e-mail or an external reference"));
        }
        return new Incoming(id, person, references, consents, line.findings, columnsOf(line));
    }

    private static Map<String, String> columnsOf(Line line) {
        var columns = new HashMap<String, String>();
        line.document
                .origins()
                .forEach((pointer, origin) -> {
                    var column = line.columns.get(origin);
                    if (column != null) {
                        columns.put(pointer, column);
                    }
                });
        return columns;
    }

    private static boolean isNobody(Person person, List<ExternalReference> references) {
        return person.name() == null
                && person.phones().isEmpty()
                && person.emails().isEmpty()
                && references.isEmpty();
    }

    private void take(Line line, String to, String cell, @Nullable String column) {
        switch (to) {
            case "/name/full" -> takeName(line, cell, column);
            case "/tags" -> {
                // Those that are the same in every line come after the line's own.
                long i =
                        line.values.keySet().stream()
                                .filter(place -> place.startsWith("/tags/"))
                                .count();
                for (var tag : cell.split("[;,|]", -1)) {
                    if (!tag.isBlank()) {
                        line.put("/tags/" + i++, tag.strip(), column);
                    }
                }
            }
            case "/more" -> takeMore(line, cell, column);
            case "/birthday" -> line.put(to, days.read(cell), column);
            case "/demographics/gender" -> line.put(to, gender(cell), column);
            default -> takePlain(line, to, cell, column);
        }
    }

    private void takePlain(Line line, String to, String cell, @Nullable String column) {
        if (to.endsWith("/lines")) {
            int i = 0;
            for (var each : cell.split("\\R", -1)) {
                if (!each.isBlank()) {
                    line.put(to + "/" + i++, each.strip(), column);
                }
            }
        } else if (to.startsWith("/addresses/") && to.endsWith("/country")) {
            line.put(to, Countries.code(cell), column);
        } else if (to.startsWith("/dates/") && to.endsWith("/date")) {
            line.put(to, days.read(cell), column);
        } else {
            line.put(to, cell, column);
        }
    }

    private static String gender(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "f" -> "female";
            case "m" -> "male";
            case String word -> word;
        };
    }

    /// What has no column of its own in our tables, see [Table].
    private static void takeMore(Line line, String cell, @Nullable String column) {
        try {
            var more = JSON.readTree(cell);
            if (more.isObject()) {
                for (var each : more.properties()) {
                    if (!Mapping.isPlace(each.getKey())
                            || !each.getValue().isTextual()
                            || each.getKey().equals("/more")) {
                        line.complain(new Complaint("/more", "must be texts by place"));
                        return;
                    }
                    line.put(each.getKey(), each.getValue().textValue(), column);
                }
                return;
            }
        } catch (JsonProcessingException _) {
            // Without Jackson's message: it quotes what it could not read.
        }
        line.findings.add(Finding.error("invalid", column, "must be a JSON object"));
    }

    private static void takeName(Line line, String cell, @Nullable String column) {
        if (ARABIC.matcher(cell).find()) {
            line.put("/name/nativeScript", cell, column);
            return;
        }
        int comma = cell.indexOf(',');
        var text =
                comma > 0
                        ? cell.substring(comma + 1).strip() + " " + cell.substring(0, comma).strip()
                        : cell;
        var words = List.of(text.strip().split("\\s+", -1));
        line.put("/name/given", words.getFirst(), column);
        if (words.size() > 1) {
            line.put("/name/family", words.getLast(), column);
        }
        if (words.size() > 2) {
            line.put("/name/middle", String.join(" ", words.subList(1, words.size() - 1)), column);
        }
    }

    private void addConstants(Line line) {
        mapping.constants()
                .forEach((to, value) -> {
                    var element = ELEMENT.matcher(to);
                    boolean belongs =
                            !element.matches()
                                    || line.columns.keySet().stream()
                                            .anyMatch(each ->
                                                    each.startsWith(element.group(1) + "/"));
                    if (belongs && !line.values.containsKey(to)) {
                        take(line, to, value, null);
                    }
                });
    }

    private Person person(Line line, ObjectNode json) {
        var form = json.deepCopy().retain(PERSON);
        for (var cap : form.path("communication").path("caps")) {
            var most = cap.path("most").asText();
            if (cap instanceof ObjectNode object && most.matches("\\d{1,6}")) {
                object.put("most", Integer.parseInt(most));
            }
        }
        try {
            var reader = people.get();
            var person = reader.read(JSON.treeToValue(form, PersonForm.class));
            reader.complaints().forEach(line::complain);
            return person;
        } catch (JsonMappingException e) {
            var pointer = new StringBuilder();
            for (var step : e.getPath()) {
                var name = step.getFieldName();
                pointer.append('/').append(name == null ? "" + step.getIndex() : name);
            }
            line.complain(new Complaint(pointer.toString(), "is of another kind"));
        } catch (JsonProcessingException _) {
            line.complain(new Complaint("/", "cannot be read"));
        }
        return Person.NOBODY;
    }

    private Map<String, String> custom(Line line, JsonNode values) {
        var read = new TreeMap<String, String>();
        var complaints = new Complaints();
        for (var each : values.properties()) {
            var pointer = "/custom/" + each.getKey();
            var definition = custom.get(each.getKey());
            if (definition == null) {
                complaints.add(pointer, "is no custom field of this house");
                continue;
            }
            var value =
                    CustomValues.read(
                            definition, typed(definition, each.getValue()), pointer, complaints);
            if (value != null) {
                read.put(each.getKey(), value);
            }
        }
        complaints.all().forEach(line::complain);
        return read;
    }

    private static JsonNode typed(Definition definition, JsonNode value) {
        try {
            return switch (definition.type()) {
                case NUMBER, BOOLEAN -> JSON.readTree(value.asText());
                case TEXT, DATE, CHOICE -> value;
            };
        } catch (JsonProcessingException _) {
            return value;
        }
    }

    private static List<ExternalReference> references(Line line, JsonNode list) {
        var references = new ArrayList<ExternalReference>();
        for (int i = 0; i < list.size(); i++) {
            var system = list.get(i).path("system").asText();
            var value = list.get(i).path("value").asText();
            if (!SYSTEM.matcher(system).matches()) {
                line.complain(
                        new Complaint(
                                "/externalReferences/" + i + "/system",
                                "must be letters, digits, dots, dashes or underscores"));
            } else if (value.isBlank() || value.length() > REFERENCE_MAX) {
                line.complain(
                        new Complaint(
                                "/externalReferences/" + i + "/value",
                                "must be 1 to %d characters".formatted(REFERENCE_MAX)));
            } else {
                references.add(new ExternalReference(system, value));
            }
        }
        return references.stream().distinct().toList();
    }

    /// A consent without its proof is none.
    private List<Yes> consents(Line line, JsonNode list) {
        var consents = new ArrayList<Yes>();
        for (int i = 0; i < list.size(); i++) {
            var pointer = "/consents/" + i;
            var form = list.get(i);
            int before = line.findings.size();
            var purpose = word(line, form, pointer, "purpose", "[a-z][a-z0-9-]{0,39}");
            var channel = word(line, form, pointer, "channel", "email|sms|whatsapp|phone");
            var version = word(line, form, pointer, "textVersion", WORD.pattern());
            var locale = word(line, form, pointer, "locale", LOCALE.pattern());
            var mechanism = word(line, form, pointer, "mechanism", WORD.pattern());
            var source = word(line, form, pointer, "source", WORD.pattern());
            var at = time(line, form.path("at").asText(), pointer + "/at");
            if (line.findings.size() == before && at != null) {
                var key = new ConsentKey(Purpose.of(purpose), Channel.of(channel));
                consents.add(new Yes(key, version, locale, mechanism, source, at));
            }
        }
        return consents;
    }

    private static String word(
            Line line, JsonNode form, String pointer, String name, String pattern) {
        var text = form.path(name).asText();
        if (!text.matches(pattern)) {
            var detail =
                    text.isEmpty()
                            ? "a consent needs its " + name + " as proof"
                            : "must be one word of its kind";
            line.complain(new Complaint(pointer + "/" + name, detail));
        }
        return text;
    }

    private @Nullable Instant time(Line line, String text, String pointer) {
        try {
            var at = Instant.parse(text);
            if (!at.isAfter(now)) {
                return at;
            }
            line.complain(new Complaint(pointer, "must not be in the future"));
        } catch (DateTimeException _) {
            line.complain(new Complaint(pointer, "must be a time such as 2026-03-01T00:00:00Z"));
        }
        return null;
    }

    private static @Nullable UUID id(Line line, JsonNode written) {
        if (written.isMissingNode()) {
            return null;
        }
        try {
            return UUID.fromString(written.asText());
        } catch (IllegalArgumentException _) {
            line.complain(new Complaint("/customerId", "must be a customer's id"));
            return null;
        }
    }
}

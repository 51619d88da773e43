package maison.customer.crm.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import maison.customer.crm.exchange.Mapping;
import org.jspecify.annotations.Nullable;

/// What the columns of a file most likely stand for, by their names.
///
/// Names are those of `importing/columns.properties`, in whichever writing, and places in a profile
/// themselves, as our own files have them. Nothing is guessed from what people are called.
final class Suggestion {

    private static final Map<String, String> NAMES = names();
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(phone|telephone|tel|email|mail)(\\d)(value|number|address|type|label)?");
    private static final List<String> DATE_FORMATS =
            List.of(
                    "dd/MM/uuuu",
                    "MM/dd/uuuu",
                    "d/M/uuuu",
                    "M/d/uuuu",
                    "dd.MM.uuuu",
                    "dd-MM-uuuu",
                    "uuuu/MM/dd");

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Suggestion() {}

    /// @param found the columns in the order of the file
    /// @param days some of what stands in each, to see how days are written
    static Mapping of(Collection<String> found, Map<String, ? extends Collection<String>> days) {
        var suggestion = new Suggestion();
        // What is said exactly goes before what is understood.
        found.stream().filter(Suggestion::isPlace).forEach(each -> suggestion.take(each, each));
        found.stream().filter(each -> !isPlace(each)).forEach(suggestion::suggest);
        // Who gives a name in parts means the parts.
        if (suggestion.taken.contains("/name/given") || suggestion.taken.contains("/name/family")) {
            suggestion.columns.values().remove("/name/full");
        }
        var birthday =
                suggestion.columns.entrySet().stream()
                        .filter(each -> each.getValue().equals("/birthday"))
                        .map(each -> days.get(each.getKey()))
                        .filter(Objects::nonNull)
                        .findFirst();
        return new Mapping(
                suggestion.columns,
                suggestion.constants,
                birthday.map(Suggestion::dateFormat).orElse(null),
                null,
                null);
    }

    private static boolean isPlace(String column) {
        return new Mapping(Map.of(column, column), null, null, null, null).complaints().isEmpty();
    }

    private void take(String column, String place) {
        if (taken.add(place)) {
            columns.put(column, place);
        }
    }

    private void suggest(String column) {
        var name = folded(column);
        var numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            numbered(column, numbered.group(1), numbered.group(2), numbered.group(3));
            return;
        }
        var place = NAMES.get(name);
        if (place != null) {
            grouped(column, place);
        }
    }

    /// `Phone 2 - Value`, as address books in the cloud export them.
    private void numbered(String column, String what, String number, @Nullable String part) {
        boolean mail = what.endsWith("mail");
        var list = mail ? "/emails/" : "/phones/";
        int index = group(list, what + number);
        boolean type = part != null && (part.equals("type") || part.equals("label"));
        take(column, list + index + (type ? "/type" : mail ? "/address" : "/number"));
    }

    /// `/phones/+mobile/number` is the next phone, and of that type.
    private void grouped(String column, String place) {
        int plus = place.indexOf('+');
        if (plus < 0) {
            take(column, place);
            return;
        }
        var list = place.substring(0, plus);
        int end = place.indexOf('/', plus);
        var kind = place.substring(plus + 1, end);
        int index = group(list, kind);
        var to = list + index + place.substring(end);
        if (!taken.contains(to)) {
            take(column, to);
            if (!kind.isEmpty()) {
                var name = list.equals("/externalReferences/") ? "/system" : "/type";
                constants.put(list + index + name, kind);
            }
        }
    }

    private int group(String list, String kind) {
        var known = groups.get(list + kind);
        if (known != null) {
            return known;
        }
        int next = 0;
        for (var each : groups.entrySet()) {
            next = each.getKey().startsWith(list) ? Math.max(next, each.getValue() + 1) : next;
        }
        for (var each : taken) {
            while (each.startsWith(list + next + "/")) {
                next++;
            }
        }
        groups.put(list + kind, next);
        return next;
    }

    /// The one format in which all of them are days; none if there are several, since a wrong
    /// birthday is worse than none.
    private static @Nullable String dateFormat(Collection<String> days) {
        String found = null;
        Set<LocalDate> read = Set.of();
        for (var format : DATE_FORMATS) {
            var dates = dates(days, format);
            if (!dates.isEmpty() && found == null) {
                found = format;
                read = dates;
            } else if (!dates.isEmpty() && !dates.equals(read)) {
                return null;
            }
        }
        return found;
    }

    private static Set<LocalDate> dates(Collection<String> days, String format) {
        var formatter = DateTimeFormatter.ofPattern(format, Locale.ROOT);
        var dates = new HashSet<LocalDate>();
        try {
            for (var day : days) {
                dates.add(LocalDate.parse(day.strip(), formatter));
            }
            return dates;
        } catch (DateTimeException _) {
            return Set.of();
        }
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, String> names() {
        var resource = Suggestion.class.getResourceAsStream("/importing/columns.properties");
        var places = new Properties();
        try (Reader reader =
                new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
            places.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The names of columns are part of the service", e);
        }
        var names = new HashMap<String, String>();
        places.forEach((place, known) -> {
            for (var name : known.toString().split(",", -1)) {
                names.put(folded(name), place.toString());
            }
        });
        return Map.copyOf(names);
    }
}

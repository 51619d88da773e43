package maison.customer.privacy.accessing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import maison.platform.eventstore.EventJson;

/// The words of the document in one language. A label that nobody translated is the member's own
/// name, in words.
final class Words {

    private static final Map<String, Words> LANGUAGES = Map.of("en", read("en"), "ar", read("ar"));
    private static final int WITHHELD = Manifest.WITHHELD.size();

    private final String language;
    private final Map<String, String> texts;
    private final DateTimeFormatter times;

    private Words(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = new HashMap<>(texts);
        this.times =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language))
                        .withZone(ZoneOffset.UTC);
    }

    static Words in(String language) {
        return Objects.requireNonNull(LANGUAGES.get(language), "No words in " + language);
    }

    String language() {
        return language;
    }

    String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    /// A text of the document.
    String of(String key) {
        return Objects.requireNonNull(texts.get(key), "No text for " + key);
    }

    /// What a member of the data is called.
    String label(String member) {
        String known = texts.get("label." + member);
        if (known != null) {
            return known;
        }
        String spaced = member.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /// A value: times as people write them, yes and no, the rest as it is.
    String value(String text) {
        String known = texts.get("value." + text);
        if (known != null) {
            return known;
        }
        try {
            return text.indexOf('T') > 0 && text.endsWith("Z") ? time(Instant.parse(text)) : text;
        } catch (DateTimeException _) {
            return text;
        }
    }

    String time(Instant at) {
        return times.format(at) + " UTC";
    }

    /// What is left out, and why.
    List<String> withheld() {
        return java.util.stream.IntStream.rangeClosed(1, WITHHELD)
                .mapToObj(number -> of("withheld." + number))
                .toList();
    }

    private static Words read(String language) {
        try (var in =
                Words.class.getResourceAsStream("/access/words_%s.json".formatted(language))) {
            Map<String, String> texts = EventJson.MAPPER.readValue(in, new TypeReference<>() {});
            return new Words(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("No words in " + language, e);
        }
    }
}

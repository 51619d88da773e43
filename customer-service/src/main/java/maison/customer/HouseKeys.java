package maison.customer;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import maison.customer.identity.person.Complaints;
import org.jspecify.annotations.Nullable;

/// How the house names what it defines for itself.
public final class HouseKeys {

    private static final int NAME_MAX = 100;
    private static final int LANGUAGES_MAX = 20;

    /// What a key looks like.
    public static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";

    private HouseKeys() {}

    /// Checks what something is called in which language; one is needed.
    public static void check(@Nullable Map<String, @Nullable String> names, Complaints complaints) {
        if (names == null || names.isEmpty() || names.size() > LANGUAGES_MAX) {
            complaints.add(
                    "/names", "must have a name in one to %d languages".formatted(LANGUAGES_MAX));
            return;
        }
        names.forEach((language, name) -> {
            var known = isLanguage(language);
            if (!known) {
                complaints.add("/names", "must be by BCP 47 language tags, such as en");
            } else if (complaints.text(name, "/names/" + language, NAME_MAX) == null) {
                complaints.add(
                        "/names/" + language,
                        "must be one line of at most %d characters".formatted(NAME_MAX));
            }
        });
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.matches("[A-Za-z0-9-]{2,35}")
                    && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}

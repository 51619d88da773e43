package maison.customer.permission.open;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of the pages that clients open by a link, in one of the languages we speak.
public final class Words {

    /// The languages that the pages are written in.
    public static final List<String> LANGUAGES = List.of("en", "ar");

    private static final List<Locale> SPOKEN = LANGUAGES.stream().map(Locale::of).toList();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "open/words",
                        locale,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The language that fits best: the one that is asked for, else the client's own, else the
    /// browser's, else English.
    ///
    /// @param languages BCP 47 or headers `Accept-Language`, the strongest wish first; what is no
    ///   language is passed over
    public static Words of(@Nullable String... languages) {
        for (String each : languages) {
            var best = each == null ? null : best(each);
            if (best != null) {
                return new Words(best);
            }
        }
        return new Words(SPOKEN.getFirst());
    }

    private static @Nullable Locale best(String wish) {
        try {
            return Locale.lookup(LanguageRange.parse(wish), SPOKEN);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// `en` or `ar`.
    public String language() {
        return locale.getLanguage();
    }

    /// For the page's `dir`.
    public String direction() {
        return language().equals("ar") ? "rtl" : "ltr";
    }

    /// Texts that come with the data: in this language, else in English.
    public String of(Map<String, String> texts) {
        return texts.getOrDefault(language(), texts.getOrDefault("en", ""));
    }

    /// A text of the pages' own.
    public String say(String key) {
        return bundle.getString(key);
    }
}

package maison.purchase.tracking.status;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The page's words in one of the languages we speak.
public final class Words {

    private static final String ENGLISH = "en";
    private static final List<Locale> SPOKEN = List.of(Locale.of(ENGLISH), Locale.of("ar"));

    // What the JDK's table of the Umm al-Qura calendar covers.
    private static final int UMM_AL_QURA_UNTIL = 2170;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "status/words",
                        locale,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The language that fits best; English if none does or the header is no such header.
    static Words forHeader(@Nullable String acceptLanguage) {
        Locale best = null;
        if (acceptLanguage != null) {
            try {
                best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            } catch (IllegalArgumentException _) {
                // Any page is better than none.
            }
        }
        return new Words(best == null ? SPOKEN.getFirst() : best);
    }

    String language() {
        return locale.getLanguage();
    }

    /// For the page's `dir`.
    public String direction() {
        return language().equals(ENGLISH) ? "ltr" : "rtl";
    }

    /// Texts that come with the data.
    String of(Map<String, String> texts) {
        String text = texts.get(language());
        return text != null ? text : texts.getOrDefault(ENGLISH, "");
    }

    /// A text of the page's own.
    public String say(String key) {
        return bundle.getString(key);
    }

    /// A day in full; where the language goes with it, with the Umm al-Qura date beside it.
    String day(LocalDate date) {
        String gregorian =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
        return language().equals(ENGLISH) || date.getYear() > UMM_AL_QURA_UNTIL
                ? gregorian
                : gregorian + " - " + ummAlQura(date);
    }

    private String ummAlQura(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM y G", locale)
                .withChronology(HijrahChronology.INSTANCE)
                .format(date);
    }
}

package maison.purchase.sales.printing;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import maison.purchase.shopfront.store.Letterhead;
import org.jspecify.annotations.Nullable;

/// The language that a receipt is written in, or that is wished for.
///
/// @param ranges wishes in order, as in `Accept-Language`
/// @param locale the language itself, with its digits
record Tongue(List<LanguageRange> ranges, Locale locale) {

    private static final Locale ARABIC = Locale.of("ar");

    Tongue {
        ranges = List.copyOf(ranges);
    }

    /// What a client wishes for: the parameter before the header. A header that makes no sense is
    /// no wish, as with any other client that cannot be helped.
    static Tongue wished(@Nullable String parameter, @Nullable String header) {
        String wish = parameter != null ? parameter : header;
        if (wish == null || wish.isBlank()) {
            return new Tongue(List.of(), Locale.ENGLISH);
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(wish);
            boolean arabic = "ar".equals(Locale.lookupTag(ranges, List.of("ar", "en")));
            return new Tongue(ranges, arabic ? ARABIC : Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return new Tongue(List.of(), Locale.ENGLISH);
        }
    }

    /// The letterhead in the language wished for: the same variety, or else the same language.
    Optional<Letterhead> choose(List<Letterhead> letterheads) {
        for (LanguageRange range : ranges) {
            var exact =
                    letterheads.stream()
                            .filter(each -> each.language().equalsIgnoreCase(range.getRange()))
                            .findFirst();
            var found = exact.or(() -> ofLanguage(range, letterheads));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Letterhead> ofLanguage(
            LanguageRange range, List<Letterhead> letterheads) {
        String language = Locale.forLanguageTag(range.getRange()).getLanguage();
        return letterheads.stream()
                .filter(each ->
                        Locale.forLanguageTag(each.language()).getLanguage().equals(language))
                .findFirst();
    }

    /// The tongue of a letterhead; without one, the wish itself.
    Tongue of(@Nullable Letterhead letterhead) {
        return letterhead == null ? this : new Tongue(ranges, letterhead.locale());
    }

    boolean isArabic() {
        return locale.getLanguage().equals(ARABIC.getLanguage());
    }

    /// BCP 47, without the digits.
    String tag() {
        return locale.stripExtensions().toLanguageTag();
    }
}

package maison.purchase.shopfront.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a store presents itself in one language.
///
/// @param language BCP 47, such as `en` or `ar-SA`; dates and numbers follow it
/// @param address printed line by line
/// @param returnPolicy the house's own words at the end of a receipt
/// @param digits which digits numbers and dates are written in
/// @param ummAlQura whether the Umm al-Qura date stands beside the Gregorian
public record Letterhead(
        String language,
        String name,
        List<String> address,
        @Nullable String returnPolicy,
        Digits digits,
        boolean ummAlQura) {

    /// Which digits are printed.
    public enum Digits {
        LATIN,
        ARABIC_INDIC
    }

    public Letterhead {
        address = List.copyOf(address);
    }

    /// The language with the digits, for formatters.
    public Locale locale() {
        return new Locale.Builder()
                .setLanguageTag(language)
                .setUnicodeLocaleKeyword("nu", digits == Digits.LATIN ? "latn" : "arab")
                .build();
    }
}

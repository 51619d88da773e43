package maison.customer.crm.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Countries as address books name them.
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /// ISO 3166-1 alpha-2, if this is a country's code or its English, French or Arabic name; else
    /// what was written.
    static String code(String written) {
        var text = written.strip();
        return CODES.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.of("ar")}) {
                codes.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
        }
        codes.put("usa", "US");
        codes.put("uk", "GB");
        codes.put("uae", "AE");
        codes.put("ksa", "SA");
        return Map.copyOf(codes);
    }
}

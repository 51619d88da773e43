package maison.customer.identity.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The many ways to write one phone number, and the one form in which it is kept: E.164.
///
/// A number written without a country is read as one of the store's region.
public final class PhoneForms {

    /// Fewer last digits than these would find half the town.
    public static final int SUFFIX_MIN = 5;

    private static final int DIGITS_MAX = 15;
    private static final int WRITTEN_MAX = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneForms() {}

    /// Whether this is a region that numbers can be read in, such as `GB`.
    public static boolean knowsRegion(String region) {
        return NUMBERS.getSupportedRegions().contains(region.toUpperCase(Locale.ROOT));
    }

    /// The one form of a number, if this can be one.
    public static Optional<String> e164(String written, String region) {
        var text = western(written);
        if (text.length() > WRITTEN_MAX) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(international(text), region.toUpperCase(Locale.ROOT));
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                            && !number.hasExtension()
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// Every ending that a number can be found by, from five digits to all.
    public static List<String> suffixes(String e164) {
        var digits = e164.substring(1);
        var endings = new ArrayList<String>();
        for (int length = SUFFIX_MIN; length <= digits.length(); length++) {
            endings.add(digits.substring(digits.length() - length));
        }
        return endings;
    }

    /// What was typed, as an ending of a number, digits only: as it is, since an ending may begin
    /// with a zero, and without the zero that is dialled before a local number.
    public static Set<String> endings(String written) {
        var digits = western(written).replaceAll("\\D", "");
        var endings = new LinkedHashSet<String>();
        for (var each : List.of(digits, digits.replaceFirst("^0+", ""))) {
            if (each.length() >= SUFFIX_MIN && each.length() <= DIGITS_MAX) {
                endings.add(each);
            }
        }
        return endings;
    }

    /// Whether a number was written with its country, so that no other country can be meant.
    public static boolean isInternational(String written) {
        return international(western(written)).strip().startsWith("+");
    }

    // Many people dial 00 for +, also in regions whose own prefix is another one.
    private static String international(String text) {
        var start = text.strip();
        return start.startsWith("00") ? "+" + start.substring(2) : text;
    }

    /// Arabic-Indic, Persian and full-width digits and signs as western ones; marks of direction
    /// are dropped.
    private static String western(String written) {
        var text = new StringBuilder(written.length());
        written.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each -> {
                    if (Character.isDigit(each)) {
                        text.append(Character.digit(each, 10));
                    } else if (each == 0xFF0B) {
                        text.append('+');
                    } else {
                        text.appendCodePoint(each);
                    }
                });
        return text.toString();
    }
}

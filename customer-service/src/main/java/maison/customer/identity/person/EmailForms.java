package maison.customer.identity.person;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The many ways to write one e-mail address, and the one form in which it is looked for.
///
/// Dots and `+tags` are left alone: with most providers they make another address.
public final class EmailForms {

    private static final int LENGTH_MAX = 254;
    private static final int LOCAL_MAX = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final Pattern IN_BRACKETS = Pattern.compile("^[^<>]*<([^<>]+)>$");

    private EmailForms() {}

    /// The address as it is kept: without what stood around it, if it is an address at all.
    public static Optional<String> address(String written) {
        var text = bare(written);
        var at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_MAX || text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        return isLocal(local) && DOMAIN.matcher(domain(text.substring(at + 1))).matches()
                ? Optional.of(text)
                : Optional.empty();
    }

    /// The form in which it is looked for.
    public static Optional<String> folded(String written) {
        return address(written)
                .map(address -> {
                    var at = address.lastIndexOf('@');
                    return address.substring(0, at).toLowerCase(Locale.ROOT)
                            + "@"
                            + domain(address.substring(at + 1));
                });
    }

    private static boolean isLocal(String local) {
        return LOCAL.matcher(local).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private static String domain(String written) {
        try {
            return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static String bare(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var bracketed = IN_BRACKETS.matcher(text);
        if (bracketed.matches()) {
            text = bracketed.group(1).strip();
        }
        return text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7).strip() : text;
    }
}

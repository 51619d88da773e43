package maison.gateway.authentication;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a person goes after signing in: an address on this site, whatever was asked for.
final class ReturnAddress {

    private static final String HOME = "/";

    /// One slash, then no second slash or backslash, which browsers read as another host; no
    /// control character anywhere, which browsers drop before they look.
    private static final Pattern RELATIVE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private ReturnAddress() {}

    static String of(@Nullable String asked) {
        return asked != null && RELATIVE.matcher(asked).matches() && !asked.startsWith("/auth/")
                ? asked
                : HOME;
    }
}
